/**
 * First names that many people have and that are no other word in a headline (no "Mark", "Will", "Grace"): after one of
 * them a name is a surname. Lower-case.
 */
export const GIVEN_NAMES: readonly string[] = [
  "aaron adam adrian alan albert alex alexander alexandra alexis alice alison amanda amy ana andre andrea andrei andrew angela angus anna anne annie anthony antonio",
  "barbara barry ben benjamin bernard beth betty bob brad brandon brenda brian bruce bryan carl carla carlos carmen caroline catherine cathy cecilia charlie charlotte cheryl chris",
  "christian christina christine christopher claire clara colin craig cynthia dan daniel danny darren dave david deborah debbie dennis derek diana diane dmitry dominic donald donna dorothy doug",
  "douglas duncan dustin ed eddie edward eileen elaine eleanor elena elizabeth ellen emily emma eric erik ethan eugene eva evan felix fernando fiona frances francis françois fred frederick",
  "gareth gary gavin geoff geoffrey george gerald gerard giovanni glenn gloria gordon graham greg gregory guy hannah hans harold harry heather hector helen henry howard hugh hugo ian igor irene",
  "isaac isabel ivan jacob jacqueline jake james jamie jane janet janice jason javier jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johann",
  "john johnny jon jonathan jorge jose josé joseph josh joshua joyce juan judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin",
  "kim kristen kurt kyle larry laura lauren laurence lawrence leonard leslie liam linda lisa liz louis louise lucas lucy luis luke lynn malcolm marcus margaret maria marie marilyn mario",
  "marion marjorie martha martin mary matt matthew maureen megan mehmet melanie melissa michael michelle miguel mike mohamed mohammed monica muhammad nancy naomi natalie natasha nathan neil nicholas nicole nigel",
  "nina noah nora norman olga oliver olivia oscar otto pamela patricia patrick paul paula pauline pedro peter phil philip phillip pierre rachel ralph ray raymond rebecca reza ricardo richard rick robert",
  "roberta robin rodney roger ronald ronnie rosa rosie ross roy russell ruth ryan sally samantha samuel sandra sara sarah scott sean sebastian sergei sergey sharon sheila shirley simon sofia sophia sophie stefan stella",
  "stephanie stephen steve steven stuart susan sylvia tara ted teresa terry theresa thomas tim timothy tina todd tom tommy tony tracy trevor tyler ursula valerie vanessa vera vernon veronica victor victoria vincent",
  "virginia vladimir walter wayne wendy werner wesley wilhelm william willie yuri yusuf yvonne zoe",
].flatMap((line) => line.split(" "));
