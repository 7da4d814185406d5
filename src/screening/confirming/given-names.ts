/** Given names that are often met in the United States; a name that isn't here is known by a title or a family name. */
export const given: ReadonlySet<string> = new Set(
  `aaron abigail adam adrian aiden alan albert alejandro alex alexander alexis alice alicia allen allison alma alyssa amanda amber
  amy ana andre andrea andrew angel angela anita ann anna anne annie anthony antonio april ariana arthur ashley audrey austin ava
  barbara beatrice becky belinda ben benjamin bernadette bernard beth betty beverly bill billy blake bob bobby brad bradley brandi
  brandon brandy brenda brent brett brian brianna brittany brooke bruce bryan caleb calvin cameron carl carla carlos carmen carol
  carolyn carrie casey cassandra catherine cathy cecilia cedric chad charlene charles charlie charlotte chase chelsea cheryl chloe
  chris christian christina christine christopher cindy claire clara clarence claude clayton clifford clint cody colin connie connor
  cora corey courtney craig cristina crystal curtis cynthia daisy dale dallas damon dan dana daniel danielle danny daphne darius
  darla darlene darnell darrell darren dave david dawn dean deandre debbie deborah debra delia denise dennis derek derrick desiree
  destiny devin devon dewayne diana diane diego dolores dominic don donald donna doris dorothy doug douglas duane dustin dwayne
  dwight dylan earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen elsie emily
  emma eric erica erik erin ernest esther ethan eugene eva evan evelyn faith fatima faye felicia felix fernando florence frances
  francis francisco frank fred gabriel gabriela gail garrett gary gavin gene george gerald gilbert gina glenn gloria gordon grace
  greg gregory guadalupe gus gwen hailey hannah harold harriet harry harvey hazel heather hector heidi helen henry herbert herman
  holly howard hugh hunter ian ida irene iris isaac isabel isabella isaiah ivan jack jackie jackson jacob jacqueline jaden jaime
  jake jamal james jamie jan jane janet janice jared jasmine jason javier jay jaylen jean jeff jeffrey jenna jennifer jenny jeremy
  jerome jerry jesse jessica jesus jill jim jimmy joan joann joanna joe joel joey john johnny jon jonathan jordan jorge jose joseph
  josh joshua joy joyce juan juanita judith judy julia julian julie june justin kaitlyn kara karen karl kate katherine kathleen
  kathy katie kayla keisha keith kelly ken kendra kenneth kenny kerry kevin kim kimberly kirk krista kristen kristin kristina kurt
  kyle lamar lance larry latoya laura lauren laurie lawrence leah lee leo leon leonard leroy leslie lester lewis liam lillian linda
  lindsay lisa logan lois lonnie loretta lori lorraine louis louise lucas lucia lucille lucy luis luke luz lydia lynn mabel mackenzie
  madison mae maggie malcolm malik manuel marcia marco marcus margaret margarita maria mariah marian marie marilyn mario marion
  marisol marjorie mark marlene marsha marshall martha martin marvin mary mason matt matthew maurice max maxine megan melanie melinda
  melissa melvin mercedes mia michael micheal michele michelle miguel mike mildred milton mindy minnie miranda miriam misty mitchell
  molly monica monique morgan muriel myra myrtle nadia nancy naomi natalie natasha nathan nathaniel neil nicholas nichole nick nicole
  nina noah noel nora norma norman olga oliver olivia omar opal oscar otis owen paige pam pamela pat patricia patrick patsy paul
  paula pauline pearl pedro peggy penny perry pete peter philip phillip phyllis preston quentin quincy rachel rafael ralph ramon
  ramona randall randy raquel raul ray raymond rebecca regina reginald rene renee rhonda ricardo richard rick ricky riley rita rob
  robert roberta roberto robin rochelle rodney roger roland ron ronald ronnie rosa rosalie rose rosemary ross roy ruben ruby rudy
  russell ruth ryan sabrina sally sam samantha samuel sandra sandy santiago sara sarah savannah scott sean sergio seth shane shannon
  sharon shaun shawn shawna sheila shelby shelly sheri sherry shirley sidney sierra silvia simon sofia sonia sonya sophia sophie
  spencer stacey stacy stan stanley stella stephanie stephen steve steven stuart sue summer susan suzanne sydney sylvia tabitha tamara
  tammy tanya tara tasha taylor ted teresa terrance terrell terrence terri terry thelma theodore theresa thomas tiffany tim timothy
  tina todd tom tommy toni tony tonya tracey traci tracy travis trevor trey tricia trina trinity tristan troy tyler tyrone valerie
  vanessa vera vernon veronica vicki vicky victor victoria vincent viola violet virginia vivian wade wallace walter wanda warren
  wayne wendell wendy wesley whitney wilbert william willie willis xavier yesenia yolanda yvette yvonne zachary zoe`.split(
    /\s+/,
  ),
);
