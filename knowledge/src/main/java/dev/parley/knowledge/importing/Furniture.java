package dev.parley.knowledge.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to the article, whatever the site. Every rule is about a
 * whole line, and only short lines are looked at, so that a sentence that merely speaks of cookies
 * or comments stays.
 */
final class Furniture {

  private static final int MAX_WORDS = 30;
  private static final int MAX_CHARS = 300;
  private static final Pattern LEAD_IN = Pattern.compile("^[•·*»›>▶►|–—-]+\\s*");
  private static final String ACCOUNT =
      "(log ?(in|out)|sign ?(in|up|out)|register|my account|create( an)? account)";
  private static final String FOOTER =
      "(privacy policy|terms( (of|and) (use|service|conditions))?|(contact|about|advertise with) us)";
  private static final String NETWORK =
      "(facebook|twitter|x|whats ?app|telegram|e-?mail|linked ?in|reddit|pinterest|instagram|you ?tube|tumblr|viber|messenger|bluesky|threads|tik ?tok|flipboard|vk|copy( link)?|print|share|link|rss)";
  private static final String AGENCY =
      "(getty images|shutterstock|istock(photo)?|unsplash|pixabay|alamy|depositphotos|wikimedia commons)";

  private static final List<Rule> RULES =
      List.of(
          rule("a weather widget", "-?\\d{1,3}([.,]\\d)?\\s*°?\\s*[CF]"),
          rule("a counter", "\\d[\\d.,]*[KM]?(\\s+\\d[\\d.,]*[KM]?)*"),
          rule(
              "a counter",
              "\\d[\\d.,]*\\s*[KM]?\\s*(fans?|followers?|subscribers?|likes?|shares?|views?|comments?|tweets?|reads?|votes?)\\s*(like|follow|subscribe|share)?d?"),
          rule(
              "a counter",
              "(post views|views?|shares?|likes?|reads?|comments?)\\s*:?\\s*\\d[\\d.,]*[KM]?"),
          rule("a date or section bar", "date\\s+\\d{4}-\\d{2}-\\d{2}\\s+\\p{L}.{0,40}"),
          rule(
              "a menu",
              "(skip to (main |the )?content|(main |toggle )?(menu|navigation)|search( for)?:?|close|home( page)?|e-?paper|(all )?sections|edition)"),
          rule("a menu", "home\\s*[>»›/|→].*"),
          rule(
              "a log-in prompt",
              "" + ACCOUNT + "((\\s*[/|&·,]\\s*|\\s+or\\s+|\\s+)" + ACCOUNT + ")*"),
          rule(
              "a log-in prompt",
              "(please )?(log ?in|sign ?in|sign ?up)\\b.{0,60}\\bto (your account|(post|leave|write|add|continue|read|comment|like|reply)\\b).{0,60}"),
          rule(
              "a log-in prompt",
              "to (comment|like|reply|continue reading|read more)\\b.{0,60}\\b(log ?in|sign ?in|register)\\b.{0,60}"),
          rule(
              "a log-in prompt",
              "you (must|need to|have to) (be logged in|log ?in|sign ?in|register) (first|to (comment|post|reply|continue|read))\\b.{0,60}|you must be logged in\\b.{0,80}"),
          rule(
              "a comment form",
              "(leave|post|write|add|submit)( (a|an|your))? (reply|replies|comments?|response)( (below|here|now|first))?( (to|on) .{0,100})?( cancel reply)?"),
          rule(
              "a comment form",
              "(cancel reply|be the first to comment|join the (conversation|discussion)|no comments( yet)?|comments are closed|(load more|show|view|see|hide|all)( all)? comments|comment policy)\\W*"),
          rule(
              "a comment form",
              "(your e-?mail address will not be published|required fields are marked|save my name, e-?mail|notify me of (follow-?up|new))\\b.*"),
          rule(
              "a comment form",
              "(this site uses akismet|learn how your comment data|this site is protected by recaptcha)\\b.*"),
          rule(
              "a cookie notice",
              "(we|(this|our) (web)?site)( and our partners)? uses? cookies\\b.*|by (continuing|using|clicking|browsing)\\b.{0,120}\\byou (agree|accept|consent)\\b.*"),
          rule(
              "a cookie notice",
              "(accept|reject|manage|allow)( all)? cookies\\b.{0,40}|cookie (policy|settings|preferences|notice)"),
          rule(
              "a newsletter prompt",
              "(sign up|subscribe)\\b.{0,60}\\b(newsletters?|updates|alerts|mailing list|digest|channel|briefing|inbox)\\b.{0,80}|(get|receive)\\b.{0,80}\\b(in|to) your (inbox|e-?mail)\\b.{0,60}"),
          rule(
              "a newsletter prompt",
              "(enter )?your e-?mail( address)?( here)?|(our )?newsletters?|subscribe( now| today| here)?|.{0,40}\\bsign up for (our|the|a) newsletter\\b.{0,80}"),
          rule(
              "an appeal",
              "(support (our work|independent journalism)|buy me a coffee|download (our|the) app)\\b.{0,120}|(support us|become a (member|patron|supporter|subscriber)|donate)( now| today)?\\W*"),
          rule(
              "an advertisement",
              "(advertisements?|ads?|sponsored( content)?|promoted( content)?|scroll to continue|(article|story) continues below( this ad| advertisement)?|continue reading below)\\W*"),
          rule(
              "a link to another page",
              "(also read|read also|read more|read next|see also|more on this( story| topic)?|don[’']t miss|must read|up next|related( articles?| story| stories| coverage| news| posts)?|recommended( reading)?)\\s*([:|–—»→].*)?"),
          rule(
              "a link to another page",
              "(read|learn|find out|see) more\\s+(about|on|at|from|here|in)\\b.{0,120}|click here\\b.{0,80}|(continue|keep) reading\\W*|(view|see) all( posts| news| articles| stories)?( by .{0,40})?|show (more|less)|load more"),
          rule(
              "a photo credit",
              "((stock|file|archive|handout|cover|featured|lead)\\s+)?(photo(graph)?|image|picture|video|illustration|graphic|pic)s?(\\s+(credits?|source|courtesy|by|via|from))?(\\s+of)?\\s*[:/©]\\s*(\\S++\\s*+){1,10}"),
          rule(
              "a photo credit",
              "(photo|image|picture|video)s? (credit|by|via|courtesy( of)?)\\s+(\\S++\\s*+){1,6}|(file|stock|archive) (photo|image|picture)\\b(\\s*+\\S++){0,8}"),
          rule(
              "a photo credit",
              "((\\S+\\s+){0,8}\\S*[/(\\s©])?"
                  + AGENCY
                  + "\\)?|\\(?(ap|reuters|afp|epa) (photo|images?)\\b.{0,80}"),
          rule(
              "a copyright line",
              "(©|\\(c\\)|copyright\\s*(©|\\(c\\)|\\d{4}))\\s*.{0,160}|.{0,80}\\ball rights reserved\\b.{0,80}"),
          rule("a menu", "" + FOOTER + "(\\s*[|·/]?\\s*" + FOOTER + ")*"),
          rule("a share or follow link", "" + NETWORK + "(\\s*[,|/·•]?\\s*" + NETWORK + ")*"),
          rule(
              "a share or follow link",
              "(share|tweet|pin|like|follow)( (this|us|me|now|on|via|with|it)|( (the|this))? (article|story|post|page))*\\s*("
                  + NETWORK
                  + "\\s*[,&|/]?\\s*(and\\s+)?)*\\W*"),
          rule(
              "a share or follow link",
              "(follow|join|find|like) us( (on|at|via) "
                  + NETWORK
                  + "\\b.{0,60})?\\W*|(follow|join) our\\b.{0,30}\\b(channel|page|group|community)\\b.{0,60}"),
          rule(
              "a reading aid",
              "(\\d+|a few|one|two|three|four|five)[\\s-]*min(ute)?s?[\\s-]*read|(estimated )?(reading|read) time\\b.{0,20}|(listen to|watch|print|save|bookmark) this (article|story|video|page)\\b.{0,40}|(font|text) (size|resize)\\b.{0,20}|\\d+:\\d{2}(\\s*/\\s*\\d+:\\d{2})?"),
          rule(
              "a link to the page's top",
              "(go )?back to (the )?top|scroll (back )?to (the )?top|top of (the )?page|to top"));

  private Furniture() {}

  /** Why the line is not the article's, if it is not. */
  static Optional<String> why(Line line) {
    if (line.text().length() > MAX_CHARS || line.words() > MAX_WORDS) {
      return Optional.empty();
    }
    String label = label(line);
    return RULES.stream().filter(rule -> rule.fits(label)).map(Rule::why).findFirst();
  }

  /** The line without bullets and arrows before it, and without runs of white space. */
  static String label(Line line) {
    return LEAD_IN.matcher(line.text()).replaceFirst("").replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static Rule rule(String why, String wholeLine) {
    return new Rule(why, Pattern.compile(wholeLine, Pattern.CASE_INSENSITIVE));
  }

  private record Rule(String why, Pattern wholeLine) {
    boolean fits(String label) {
      return wholeLine.matcher(label).matches();
    }
  }
}
