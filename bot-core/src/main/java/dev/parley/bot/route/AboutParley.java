package dev.parley.bot.route;

import dev.parley.bot.route.Route.ParleyQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Questions about Parley: they name it, and all their other words are such as are said of a bot.
 * One word of something else, and they are questions on the articles.
 */
final class AboutParley {

  private static final Set<String> IT =
      words("you u ya your yours yourself you're youre you've youve ur bot chatbot parley");

  private static final Pattern THIS_THING =
      Pattern.compile(
          "\\bthis (?:thing|bot|app|tool|program|programme|service|chat|site|assistant|chatbot|machine|software|system|project)\\b");

  private static final Set<String> SAID_OF_BOTS =
      words(
          "who whom whose what which when where why how is are am was were be been being do does did done can could may might will would should shall must has have had"
              + " a an the this that these those it its i me my we us our they them there here of in on at to from for with by about as than or and but if not no don't dont can't cant doesn't isn't aren't won't"
              + " what's whats who's whos how's hows where's when's i'm let's any all some every everything anything something nothing one more most much many few often always sometimes never ever only just also too really actually exactly even so very else"
              + " made make makes making built build created create creates programmed program programs coded developed develop developer developers trained train training written wrote write writes designed invented invent maker creator author owner founder"
              + " name named called call real human humans person people man woman male female boy girl mensch robot robots bot bots chatbot machine machines computer ai a.i intelligent intelligence artificial alive living live conscious sentient"
              + " know knows knew known knowing knowledge answer answers answering reply replies respond responses response information info data sources source facts fact truth get gets got come comes take takes find finds found search searches look looks up draw"
              + " reliable accurate accuracy trust trustworthy trusted true correct right wrong mistake mistakes error errors err hallucinate hallucinations lie lies lying invent bias biased neutral objective honest sure certain up-to-date"
              + " internet web online google wikipedia world speak speaks understand understands talk talks language languages german english french spanish italian russian ukrainian polish turkish arabic chinese dutch portuguese deutsch"
              + " remember remembers forget memory conversation conversations earlier previous before chat chats history learn learns learning store stores save saves record records keep keeps private privacy safe secure personal"
              + " tell tells say says said think feel feelings emotions opinion opinions like love want need mean ask asking question questions kind kinds sort sorts type types use uses used using work works working function functions feature features capabilities capability able capable ability abilities good best bad smart clever help helps helpful purpose job task goal role do limit limits limitations limited"
              + " poems poem jokes joke stories story songs song essays essay code translate translations pictures images draw draws calculate math weather read reads reading see hear listen voice"
              + " old age born birthday live lives gender run runs operate operates operated behind company companies version model models language gpt chatgpt openai gemini claude llm siri alexa based technology software system algorithm method"
              + " free cost costs pay paid money day night hours available time times per day week month newspaper newspapers paper papers news article articles journalists editors publisher publishers archive"
              + " please explain describe introduce show give tell list yourself thing things stuff works idea way ways part instead different other another same between chatgpt between again today now still back than new first thing doing going"
              + " latest last updated update updates date dates recent current future past sleep eat rest bored tired u r ur im lol hey hi parley better humanlike exist existence meaning life favourite favorite color colour afraid dream dreams mother father parents family own running opinions channel messages group other view typing typed chatting underlying powered friend friends boss generally usually mostly typically messages message phrase word format commands command instructions remembered tomorrow yesterday later soon behind pays sees reads owner's help french english ask asks hate hates serious joking secret secrets others anyone anybody someone somebody nobody people's through without within while because since until during after again trained knowledgeable correctness quality tested test country city from office"
              + " hear got give gives comes rely relying base bases believe prove proof evidence verify check checked checks cite cites quote quotes mistaken wrongly fail fails refuse refuses unable cannot allowed topics subjects access accessed connect connected guess guessing make-up making sth else tricks trick suggest recommend offer offers provide provides support supports");

  private static final Set<String> OF_ABILITY =
      words(
          "can could able capable functions function features feature help use questions question ask kind sort purpose for capabilities ability do limit limits offer offers provide");

  private static final Set<String> OF_KNOWING =
      words(
          "know knows answers answer sources source reliable accurate accuracy trust true correct right wrong mistakes mistake errors error internet information info search where data believe sure lie hallucinate invent learn remember conversation memory believe prove check");

  private static final Set<String> TONGUES =
      words(
          "language languages german english french spanish italian russian ukrainian polish turkish arabic chinese dutch portuguese deutsch");

  private static final Pattern WHO_IS =
      Pattern.compile(
          "\\b(?:who|name|what are|real|human|person|robot|machine|made|built|created|programmed|developed|runs|old|born|ai|alive)\\b");

  private static final Pattern OF_ARTICLES =
      Pattern.compile(
          "\\bhow many\\b.*\\b(?:articles|papers|newspapers|sources)\\b|\\b(?:newest|oldest|latest|topics|subjects|themes|papers|newspapers|articles)\\b.*\\b(?:have|cover|know|store)\\b|\\bwhat'?s? (?:\\w+ )?(?:news|new|latest)\\b"
              + "|\\b(?:newspapers?|papers|articles?|archive|sources)\\b.*\\b(?:from|you use|you have|are (?:your|the))\\b|\\b(?:what|which|name|list|show|when)\\b.*\\b(?:articles?|newspapers|papers|archive|folder|collection)\\b|^(?:how (?:old|recent|new|long)) are your articles?|\\bwhich sources\\b|^your sources (?:are )?from"
              + "|^invent\\b|^very (?:kind|nice|good)|\\byou(?:'re| are) (?:lying|wrong|a liar)");

  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}'.-]+|\\.(?=\\s|$)");

  private static final Pattern HOW_TO =
      Pattern.compile(
          "^(?:how (?:do|can|should|to|does) (?:i |we |you |one |it |this )?(?:use|work|start|begin|ask|talk|interact|operate|this work)(?: (?:this|it|you|with|here|questions?|a question|to))*"
              + "|what (?:can|may|should|could) i (?:ask|do|say|type|write)(?: here| you)?|what (?:is|are) (?:this|parley)|what'?s this|who'?s (?:this|there)|who (?:is|are) (?:this|there)|how it works|how does (?:this|it) work|(?:help,? )?how does (?:this|it|that) work|(?:may|can) i ask in \\p{L}+|how (?:should|do|can) i (?:phrase|word|ask|write) (?:my |a |the )?questions?|who can (?:see|read) what i (?:write|ask|type|say)(?: here)?|(?:is|are) (?:there )?(?:this )?(?:an? |any )?(?:real |live )?(?:human|person|people|somebody|someone|bot|robot|machine|ai|operator)s?\\b(?: (?:or|reading|typing|there|behind|here|is|this|that|an?|real|human|person|bot|somebody|someone|answering|writing|live|it|me|my|messages?|ai|robot|machine))*|what (?:is|are) parley|is this (?:a bot|an ai|ai|free|chatgpt|a real person|a human|automated))$",
          Pattern.CASE_INSENSITIVE);

  private AboutParley() {}

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" +")));
  }

  static Optional<Route> read(String bare) {
    String lower = bare.toLowerCase(Locale.ROOT);
    if (HOW_TO.matcher(lower).matches()) {
      return Optional.of(new Route.AboutParley(asked(List.of(SPLIT.split(lower)), lower)));
    }
    List<String> words = Arrays.stream(SPLIT.split(lower)).filter(word -> !word.isEmpty()).toList();
    boolean names = words.stream().anyMatch(IT::contains) || THIS_THING.matcher(lower).find();
    boolean nothingElse =
        words.stream().allMatch(word -> IT.contains(word) || SAID_OF_BOTS.contains(word));
    return names && nothingElse && words.size() > 1 && !OF_ARTICLES.matcher(lower).find()
        ? Optional.of(new Route.AboutParley(asked(words, lower)))
        : Optional.empty();
  }

  private static ParleyQuestion asked(List<String> words, String lower) {
    if (words.stream().anyMatch(TONGUES::contains)) {
      return ParleyQuestion.LANGUAGES;
    }
    if (words.stream().anyMatch(OF_KNOWING::contains)) {
      return ParleyQuestion.HOW_IT_KNOWS;
    }
    return words.stream().anyMatch(OF_ABILITY::contains) && !WHO_IS.matcher(lower).find()
        ? ParleyQuestion.WHAT_IT_CAN
        : ParleyQuestion.WHO;
  }
}
