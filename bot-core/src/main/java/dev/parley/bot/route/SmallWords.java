package dev.parley.bot.route;

import dev.parley.bot.question.SmallTalk;
import java.util.Optional;
import java.util.regex.Pattern;

/** Small talk of whole phrases, which are more than the words that {@link SmallTalk} knows. */
final class SmallWords {

  private static final String GOOD =
      "(?:nice|good|great|lovely|wonderful|pleasant|fantastic|super|safe)";

  private static final String PHRASES =
      "enjoy(?: (?:your|the|my))?(?: \\w+){0,2}|thanks a (?:bunch|ton|million|lot)|(?:that(?:'s| is) )?(?:very |so |really |too |most )+(?:kind|nice|good|sweet|helpful|funny|cool|clever|useful|interesting)(?: of you)?|(?:long|hard|bad|rough|busy|crazy|great|good|nice) (?:day|week|night)(?: today)?|(?:that(?:'s| is) )?(?:good|great|bad|sad|terrible|wonderful|fantastic) news|have an? "
          + GOOD
          + "(?: \\w+){1,3}|happy (?:new year|birthday|easter|christmas|holidays?|friday|weekend|anniversary|\\w+day)|merry (?:christmas|xmas)"
          + "|see (?:you|u|ya)(?: (?:soon|later|tomorrow|then|around|next \\w+|on \\w+day))?|later|ttyl|brb|cu|take care|bye(?: bye)?|farewell|until next time|catch you later|talk (?:to you )?(?:later|soon)"
          + "|g(?:ood)? ?n(?:ight|8)|gm|how are (?:you|u|things|ya)(?: (?:doing|today|feeling))*|how r u|how do you do|how'?s (?:it going|life|your day(?: going)?|everything|things)|how (?:is|was) your (?:day|weekend)(?: going)?|what'?s up|wassup|sup|what'?s cooking|hows it going"
          + "|(?:nice|good|great|pleased|lovely) to (?:meet|see|hear from) you(?: too)?|my (?:bad|mistake|fault|apologies|pleasure)|apologies|pardon(?: me)?|excuse me|i(?:'m| am) (?:so |very |really )?sorry(?: about that)?"
          + "|you(?:'re| are)(?: (?:so|very|really|most|quite|too))? (?:welcome|great|funny|the best|awesome|amazing|cool|kind|sweet|smart|clever|helpful|nice|right|good|cute|brilliant|a star|a gem|fun|a legend|a genius|wonderful)"
          + "|(?:i )?(?:love|like|luv) (?:you|u|this|it|that|this bot)(?: (?:so much|a lot|too|very much))?|i(?:'m| am) (?:so |very |really |just |a bit |quite |too |feeling )*(?:tired|bored|hungry|happy|sad|back|off|done|lost|here|home|busy|ill|sick|late|sleepy|fine|good|ok|okay|well|cold|lonely|stressed|excited|impressed|confused|exhausted)(?: (?:today|now|tonight|again))*"
          + "|(?:that|this|it)(?:'s| is| was|s)(?: (?:so|very|really|quite|too|pretty))? (?:funny|hilarious|nice|great|interesting|cool|fun|awesome|sweet|crazy|wild|sad|good|amazing|perfect|all|it|fine|enough|helpful|right|true|correct|shocking|terrible news|weird|strange|fantastic|useful|impressive|wonderful)(?: (?:for now|thanks|to know|for today))*"
          + "|(?:sorry )?wrong (?:chat|window|person|number|bot|group|channel|tab)|ignore that|ignore my last message|never ?mind|forget it|not for you|no(?:pe)? thanks(?: that'?s all| i'?m (?:good|fine|done))?|that(?:'?s| is|ll be| will be) (?:all|it)(?: (?:for now|for today|thanks|i needed|i wanted(?: to know)?))?"
          + "|(?:good|nice|great|clever|smart|sweet) (?:bot|boy|job|work|one|stuff|answer|try|point|question|talk|chat)|well (?:done|played|said)|keep it up|(?:good|best of) luck|congrat(?:s|ulations)(?: to you)?|bravo|kudos|high five|cheers|welcome(?: back)?|no (?:prob|problem|problemo|biggie|offense)"
          + "|(?:long time no see|it'?s me(?: again)?|i'?m back|anyone (?:there|here)|are you (?:there|awake|ok|okay)|you there|test(?:ing)?|knock knock|peekaboo)|what a (?:day|week|lovely day|nice day|beautiful day|surprise|relief|mess|story|shame|pity)|oh (?:no|dear|well|my|my god|boy|wow|really|i see)|my god|good grief|whoops|phew|whew|ugh|meh|bah|hurra[yh]|yess+|woohoo|yippee|boo|hmm+|duh|uh huh|mhm+|aww+"
          + "|i (?:see|understand|got it|agree|think so|hope so|know|guess so|don'?t think so|doubt it|didn'?t know(?: that)?)|as you wish|same here|me too|fair enough|sounds good|good for you|works for me|all good|all clear|much appreciated|much obliged|thanks for (?:nothing|everything|your (?:time|help|patience|answer))|you (?:made my day|rock|rule)|that'?s what i (?:thought|needed|wanted)|i (?:will|'ll) be (?:back|right back)|gotta go|i (?:have|need|'ve got) to go(?: now)?|let'?s (?:go|chat|talk)|tell me a joke|sing (?:me )?a song|it'?s (?:raining|hot|cold|monday|friday|late)(?: (?:today|here|again))*"
          + "|do you like \\w+|what'?s the weather(?: like)?(?: today)?|guten (?:morgen|tag|abend)|gute nacht";

  private static final String FOREIGN =
      "hola|buenas|buenos dias|buenos días|bonjour|bonsoir|salut|hallo|moin(?: moin)?|servus|gr(?:ü|ue)(?:ß|ss) ?(?:gott|dich)|ciao|buongiorno|ol(?:á|a)|hej|hei|merhaba|selam|czesc|cześć|привет|здравствуйте|привіт|добрый день|salam|salaam|namaste|konnichiwa|aloha|shalom|ahoy|g'?day|你好|您好|مرحبا|السلام عليكم"
          + "|danke(?: (?:dir|schön|sehr|ihnen|euch|schon))?|vielen dank|merci(?: (?:beaucoup|bien))?|gracias|muchas gracias|grazie(?: mille)?|obrigad[oa]|dzi(?:ę|e)kuj(?:ę|e)|dzi(?:ę|e)ki|спасибо|дякую|te(?:ş|s)ekk(?:ü|u)rler|sa(?:ğ|g) ol|tack|takk|tak|dank je|bedankt|谢谢|شكرا|arigato|tschüss|tschuss|adi(?:ó|o)s|au revoir|arrivederci|пока|bis (?:bald|morgen)|super danke|ok danke|genau|klar|prima|alles klar|gern geschehen|bitte schön|de nada|prego|de rien";

  private static final Pattern SMALL =
      Pattern.compile(
          "(?:(?:hi|hello|hey|thanks|thank you|thx|ok|okay|oh|ah|yes|no|yeah|wow|sorry|lol|haha+|well|and|so|aha|cool|great|bot|parley|hola|ciao|bonjour|hallo|salut|merci|gracias|danke)\\b[\\s,.!;:–—-]*)*(?:"
              + PHRASES
              + "|"
              + FOREIGN
              + ")(?:[\\s,.!;:–—-]+(?:bot|parley|all|everyone|mate|man|folks|there|guys|today|then|to you too|too|thanks|thank you|thx|lol|haha+|again|friend|my friend|buddy|amigos?|amiga|a tutti|zusammen|à tous|dear|already|i think|"
              + PHRASES
              + "))*[\\s.!?,;:)(]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SIGNS =
      Pattern.compile("[\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}❤<3]+");

  private static final int LONGEST = 80;

  private SmallWords() {}

  static Optional<Route> read(String text) {
    Optional<Route> words = SmallTalk.of(text).map(Route.Talk::new);
    if (words.isPresent() || text.length() > LONGEST) {
      return words;
    }
    String plain = SIGNS.matcher(text.replace('’', '\'')).replaceAll(" ").strip();
    return SMALL.matcher(plain.replaceAll("\\s+", " ")).matches()
        ? Optional.of(new Route.Talk(SmallTalk.REMARK))
        : Optional.empty();
  }
}
