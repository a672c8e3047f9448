# Everything one does here. `make` alone builds the site.

SWIFT ?= swift
# Arguments for sitegen or the benchmark: make site ARGS=--strict
ARGS ?=

PROGRAMS := .build/release
# Where the toolchain has Swift's own libraries to link in, the programs need none to run, and a
# build of 10,000 articles takes 7.6 s of CPU in place of 8.2.
STATIC := $(shell test -d "$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/../lib/swift_static" \
	&& echo --static-swift-stdlib)
CHECK := $(SWIFT) build --scratch-path .build-check --build-tests \
	--explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors

.PHONY: site test test-export check bench docs clean prepare

# The site, from Content and Templates into Output.
site: prepare
	@[ -x $(PROGRAMS)/sitegen ] || echo "Building sitegen; the first time takes a few minutes."
	@Scripts/quietly $(SWIFT) build -c release $(STATIC) --product sitegen
	@$(PROGRAMS)/sitegen build $(ARGS)
	@echo "Open $(CURDIR)/Output/index.html"

# All tests; what does not pass is shown, then the closing lines.
test: prepare
	@$(SWIFT) test --quiet --disable-xctest $(ARGS)

# Every export, validated by other people's tools, which are installed where they are missing.
test-export: prepare
	@Scripts/quietly $(SWIFT) build --build-tests --disable-xctest
	@Scripts/test-export

# Format, imports that no target declares, and warnings. Warnings as errors change how everything
# is compiled, so this build lives in a folder of its own.
check: prepare
	@$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift
	@Scripts/quietly --no-warnings $(CHECK)
	@echo "check: format, imports and warnings are in order"

# Measures the stages on generated content.
bench: prepare
	@Scripts/quietly $(SWIFT) build -c release $(STATIC) --product sitegen-bench
	@$(PROGRAMS)/sitegen-bench $(ARGS)

# The documentation, as a web site in .build/docs.
docs: prepare
	@Scripts/quietly $(SWIFT) package --disable-sandbox plugin generate-documentation \
		--target SiteModel --target Speech --enable-experimental-combined-documentation \
		--output-path .build/docs
	@echo "Written to $(CURDIR)/.build/docs"

# What was compiled. The site in Output stays: a person may keep files of their own there.
clean:
	@rm -rf .build .build-check

prepare:
	@Scripts/prepare
