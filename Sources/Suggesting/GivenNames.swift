/// Given names that are common in news texts. Compiled by hand as plain facts; surnames and the names
/// of places that are given names as well are left out where the place is named more often.
enum GivenNames {
  /// Those that are words too: with a capital they may head a sentence or stand in a headline.
  static let words: Set<String> = [
    "amber", "angel", "art", "august", "bill", "bob", "brook", "brooke", "chase", "christian",
    "chuck", "clay", "cliff", "daisy", "dale", "dawn", "dean", "dick", "don", "earl", "faith",
    "frank", "gene", "glen", "grace", "grant", "guy", "hazel", "holly", "hope", "ian", "iris",
    "jack", "jersey", "joy", "june", "lance", "lily", "logan", "mark", "mason", "max", "may",
    "mercedes", "miles", "morgan", "nick", "norm", "odd", "olive", "pat", "paris", "penny",
    "pierce",
    "rand", "ray", "reed", "rex", "rich", "rob", "robin", "rose", "ruby", "rune", "sandy", "sue",
    "terry", "tor", "victor", "victoria", "violet", "virgil", "wade", "will",
  ]

  /// The names, in small letters without accents.
  static let all: Set<String> = Set(
    NameWords.words(text).map { NameFolding.letters($0) })

  private static let text = """
    Aaron Abby Abdallah Abdel Abdul Abdullah Abe Abigail Abraham Adam Adrian Adriana Agnes Ahmad Ahmed
    Aidan Aileen Aisha Akira Alain Alan Albert Alberto Alec Alejandra Alejandro Aleksandar Aleksandr
    Aleksandra Aleksei Aleksey Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alexis
    Alfonso Alfred Alfredo Ali Alice Alicia Alina Alison Alistair Allan Allen Allison Alma Alvaro Alvin
    Alyssa Amal Amanda Amber Amelia Amina Amir Amit Amos Amy Ana Anastasia Anatoly Anders Andre Andrea
    Andreas Andrei Andres Andrew Andrey Andriy Andrzej Andy Angel Angela Angelica Angelina Angus Anil
    Anita Ann Anna Anne Annette Annie Anthony Antoine Anton Antonio Antony Anwar Ariel Arjun Arlene Armando
    Arnold Aron Art Arthur Artur Arturo Asad Asha Ashley Ashraf Asif Astrid Audrey August Austen Avi Ayesha
    Barack Barbara Barry Bart Bashar Beatrice Beatriz Becky Ben Benedict Benjamin Bennett Benny Bernard
    Bernardo Bernie Bert Beth Betsy Betty Beverly Bill Billy Bjorn Blake Bob Bobby Bonnie Boris Brad
    Bradley Brandon Brenda Brendan Brent Bret Brett Brian Brianna Bridget Brittany Brooke Bruce Bruno
    Bryan Bryce Byron Caitlin Caleb Callum Calvin Cameron Camilla Candace Candice Carl Carla Carlo Carlos
    Carly Carmen Carol Carole Caroline Carolyn Carrie Casey Cassandra Catherine Cathy Cecilia Cedric Celia
    Cesar Chandra Charlene Charles Charlie Chelsea Chen Cheryl Chester Chiara Chloe Chris Chrissy Christian
    Christina Christine Christoph Christophe Christopher Chuck Cindy Claire Clara Clarence Claude Claudia
    Clay Cliff Clifford Clint Clive Cody Colette Colin Colleen Connie Connor Conor Constance Corey
    Corrine Cory Courtney Craig Cristian Cristina Curtis Cynthia Cyril Cyrus Daisy Dale Damian Damien Damon
    Dan Dana Daniel Daniela Danielle Danny Daria Darius Darrell Darren Daryl Dave David Dawn Dean Debbie
    Debora Deborah Debra Declan Deepak Delia Denis Denise Dennis Derek Derrick Desmond Devin Diana Diane
    Dick Diego Dieter Dilip Dimitri Dina Dinesh Dirk Dmitri Dmitriy Dmitry Dmytro Dolores Dominic Dominique
    Don Donald Donna Dora Doreen Dorothy Doris Doug Douglas Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed
    Eddie Edgar Edith Edmund Eduardo Edward Edwin Eileen Ekaterina Elaine Eleanor Elena Eli Elias Elijah
    Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Elmer Elon Elsa Elvira Elvis
    Emil Emile Emilia Emilie Emilio Emily Emma Emmanuel Emmett Enrico Enrique Eric Erica Erich Erik Erika
    Erin Ernest Ernesto Ernie Esteban Esther Ethan Eugene Eva Evan Eve Evelyn Evgeny Ezra Fabian Fabio Faisal
    Fatima Federico Felicia Felipe Felix Ferdinand Fernanda Fernando Fidel Filip Fiona Flora Francesca
    Francesco Francine Francis Francisco Franco Francois Francoise Frank Frankie Franz Fred Freddie
    Frederic Frederick Fredrik Friedrich Fritz Gabriel Gabriela Gabrielle Gail Gareth Gary Gavin Gayle Gene
    Genevieve Geoff Geoffrey George Georges Georgi Gerald Geraldine Gerard Gerardo Gerd Gerhard Gerry Gertrude
    Giancarlo Gianni Gilbert Gina Giorgio Giovanni Giulia Giuseppe Gladys Glen Glenda Glenn Gloria Gordon
    Grace Graham Greg Gregg Gregory Greta Guillaume Guillermo Gustav Gustavo Guy Gwen Habib Hadi Hal Hamid
    Hamza Hana Hank Hanna Hannah Hans Harald Harold Harriet Harris Harrison Harry Harvey Hasan Hassan Hazel
    Heather Hector Heidi Heinrich Helen Helena Helene Helga Helmut Henri Henrik Henry Herbert Herman
    Hermann Hilary Hillary Hiroshi Holly Hope Horst Howard Hubert Hugh Hugo Humberto Hussein Ian Ibrahim
    Ida Ignacio Igor Ihor Ilya Imran Ina Indira Ines Ingrid Inna Ira Irene Irina Iris Irwin Isaac Isabel
    Isabella Isabelle Ismail Ivan Ivana Ivanka Ivo Jack Jackie Jacob Jacqueline Jacques Jaime Jake Jakob
    Jamal James Jamie Jan Jane Janet Janice Janine Jared Jaroslaw Jasmine Jason Javier Jay Jean Jeanette
    Jeanne Jeb Jeff Jeffrey Jen Jenna Jennifer Jenny Jens Jeremiah Jeremy Jerome Jerry Jesse Jessica Jessie
    Jill Jim Jimmy Jo Joan Joanna Joanne Joao Jodie Joe Joel Joerg Johan Johann Johanna Johannes John Johnny
    Jon Jonas Jonathan Jorge Jose Josef Joseph Josephine Josh Joshua Joy Joyce Juan Juanita Judith Judy Jules
    Julia Julian Juliana Julie Julien Juliet Julio Julius June Jürgen Justin Karen Karim Karin Karina Karl
    Kasia Kate Katerina Kateryna Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Katya Kay Kayla
    Kayleigh Keith Kelly Kelsey Ken Kenneth Kenny Kerry Kevin Khaled Khalid Kim Kimberly Kirill Kirk Kirsten
    Klaus Konrad Konstantin Kris Krishna Kristen Kristin Kristina Kristine Kurt Kwame Kyle Kyrylo Lamar Lance
    Larissa Larry Lars Laszlo Laura Lauren Laurence Laurent Laurie Lawrence Lea Leah Lee Leila Lena Leo Leon
    Leonard Leonardo Leonid Leroy Leslie Lester Leticia Lewis Liam Lidia Lila Lillian Lily Linda Lindsay
    Lindsey Lisa Liz Liza Lloyd Logan Lois Lorenzo Loretta Lori Lorraine Lou Louis Louisa Louise Luc Luca
    Lucas Lucia Lucille Lucy Ludmila Ludwig Luigi Luis Luisa Lukas Luke Luther Lydia Lyle Lyndon Lynn
    Lynne Mabel Mackenzie Madeleine Madeline Magda Maggie Magnus Mahmoud Malcolm Malik Mandy Manfred Manuel
    Mara Marc Marcel Marcela Marcelo Marcia Marco Marcos Marcus Margaret Margarita Margot Maria Mariam
    Marian Marianne Marie Marilyn Marina Mario Marion Marisa Marissa Marius Mariya Marjorie Mark Markus
    Marlene Marlon Marsha Marshall Marta Martha Martin Martina Marty Marvin Mary Maryam Masoud Mason Massimo
    Mateo Mathieu Mathilde Matt Matteo Matthew Matthias Maureen Maurice Mauricio Max Maxim Maxime Maximilian
    Maxine Maya Megan Meghan Mehmet Mel Melania Melanie Melinda Melissa Melvin Mercedes Meredith Merrick
    Mia Michael Michaela Michal Michel Michele Michelle Mick Miguel Mike Mikhail Mila Milan Mildred Miles
    Milos Milton Mindy Miranda Miriam Mitch Mitchell Moe Mohamad Mohamed Mohammad Mohammed Mohsen Moira
    Molly Mona Monica Monika Monique Morgan Morris Moses Muhammad Murray Mustafa Mykhailo Mykola Myra Myriam
    Nadia Nadine Nancy Naomi Narendra Nasser Natalia Natalie Natalya Natasha Nate Nathan Nathaniel Neal Ned
    Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikki Niklas Nikola Nikolai Nikolay Nils
    Nina Noah Noam Noel Noor Nora Norbert Norman Nuno Octavio Oksana Ola Olaf Oleg Oleh Oleksandr Oleksii
    Oleksiy Olena Olga Oliver Olivia Olivier Omar Orlando Orrin Oscar Osama Oswald Otto Owen Pablo Paddy
    Paige Pamela Paola Paolo Parker Pascal Pat Patrice Patricia Patrick Patsy Patty Paul Paula Paulette
    Paulina Pauline Paulo Pavel Pavlo Pedro Peggy Penelope Penny Perry Pete Peter Petra Petro Phil Philip
    Philippa Philippe Phillip Phoebe Phyllis Pierre Pieter Piotr Polly Priscilla Priya Pyotr Quentin Quincy
    Rachael Rachel Rafael Rafiq Rahul Raj Rajesh Rajiv Ralf Ralph Ramon Randall Randy Rania Raoul Raphael
    Rashid Raul Ravi Ray Raymond Rebecca Recep Reggie Regina Reginald Reinhard Rene Renee Reuben Rex Reza
    Rhonda Ricardo Riccardo Rich Richard Rick Ricky Rina Rita Rob Robbie Robby Robert Roberta Roberto Robin
    Robyn Rocco Rodney Rodrigo Rodrigue Roger Roland Rolf Roman Romeo Ron Ronald Ronnie Rosa Rosalind Rosario
    Rose Rosemary Rosie Ross Roxanne Roy Ruben Rubén Rudolf Rudy Rupert Russell Rustam Ruth Ryan Sabina Sabrina
    Sadiq Said Saif Salim Sally Salma Salman Sam Samantha Samir Sammy Samuel Sandra Sandy Sanjay Sara Sarah
    Sasha Scott Sean Sebastian Selma Serena Serge Sergei Sergey Sergio Serhii Serhiy Seth Shane Shannon
    Sharon Shaun Shawn Sheila Shelley Sherry Shinzo Shirley Sidney Siegfried Sigrid Silvia Silvio Simon
    Simona Simone Sinead Sofia Solomon Sonia Sonja Sonya Sophia Sophie Spencer Stacey Stacy Stan Stanislav
    Stanley Stefan Stefania Stefano Stella Stephan Stephane Stephanie Stephen Steve Steven Stewart Stuart Sue
    Sunil Suresh Susan Susana Susanna Susanne Susie Suzanne Svetlana Sven Sylvester Sylvia Sylvie Tamar Tamara
    Tammy Tanya Tara Tariq Tatiana Tatyana Taylor Ted Terence Teresa Teri Terrence Terri Terry Tessa Thad
    Thelma Theo Theodore Theresa Therese Thierry Thomas Tiffany Tim Timothy Tina Toby Todd Tom Tomas Tomasz
    Tommy Toni Tony Tracey Tracy Travis Trent Trevor Tricia Trina Tristan Troy Tyler Tyrone Ulrich Umar Ursula
    Vadim Valentin Valentina Valeria Valerie Valery Vanessa Vasily Vasyl Vera Vernon Veronica Veronique
    Vicki Vicky Victor Victoria Vijay Viktor Viktoria Vincent Vince Viola Violet Virgil Vitaly Vitali Vivian
    Vivek Vlad Vladimir Vladislav Volodymyr Wade Walid Wally Walt Walter Wanda Warren Wayne Wendell Wendy
    Werner Wesley Wilbur Wilfred Wilhelm Will Willem William Willie Willis Wilma Winston Wolfgang Xavier Yan
    Yana Yann Yasmin Yasser Yelena Yevgeny Yevhen Yitzhak Yolanda Yoshi Youssef Yulia Yuri Yuriy Yury Yusuf
    Yves Yvette Yvonne Zachary Zack Zara Zeynep Zoe Zoltan Condoleezza Teddy Buddy Garry Morton Beau Clark Dylann
    Rashad Ari Armstrong Channing Dante Irving Kendall Luciana Norma Neera Pramila Rush Scarlett Spike Tad Dane
    Trayvon Lindsay Huma Kellyanne Newt Reince Anderson Mitt Rand Ted
    Rudy Jeh Valerie Tulsi Kirsten Dianne Mike Sheldon Marco Rince Sonny Ivana Eric Tiffany Boris Nigel
    Jens Anja Katrin Birgit Jörg Günter Heinz Uwe Ute Sabine Silke Anke Elke Ingo Kai Lutz Tobias Moritz Marit
    Maren Oda Liv Ingeborg Solveig Knut Leif Håkon Tor Arne Gunnar Kjell Odd Rune Sverre Terje Trond Trygve
    """
}
