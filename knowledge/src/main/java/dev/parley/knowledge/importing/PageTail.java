package dev.parley.knowledge.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows an article on its page: comments, other articles, biographies, tags. */
final class PageTail {

  /** Nothing after these is the article's, however long it is. */
  private static final Pattern COMMENTS =
      ignoringCase(
          "(leave|post|write|add|submit)( (a|an|your))? (reply|comments?|response)( .{0,60})?"
              + "|comments?( ?\\(\\d+\\))?:?|\\d+ (comments?|replies|responses)( (on|to) .{0,120})?"
              + "|join the (conversation|discussion)\\W*|your e-?mail address will not be published.*"
              + "|to (comment|like|reply)\\b.{0,60}\\b(log ?in|sign ?in|register)\\b.{0,60}"
              + "|about (the|this) (author|writer)s?");

  /** Most often the end, but some pages have such a box in the middle. */
  private static final Pattern BOX =
      ignoringCase(
          "(tags?|topics?|keywords|filed under|categor(y|ies)|posted in|tagged)\\s*:.{0,200}"
              + "|(related|recommended|trending|latest|popular|recent|top|featured)"
              + "( (for you|now|today|news|posts?|articles?|stories|story|videos?|topics|coverage|comments|content|reading|headlines))+\\W*"
              + "|(related|recommended|trending|tags)\\W*"
              + "|most (read|popular|viewed|shared|commented)\\b.{0,30}"
              + "|you (may|might) (also )?(like|be interested in|enjoy)\\b.{0,30}"
              + "|more (stories|news|articles|posts)\\b.{0,40}|more from\\b.{0,40}"
              + "|(editor[’']?s[’']?|our) (picks?|choice)|don[’']t miss\\W*|(read|up) next\\W*"
              + "|(next|previous) (article|post|story)\\b.{0,100}"
              + "|follow us\\W*|(share|like) this\\b.{0,30}|back to (the )?top");

  private static final String NAME = "((?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}\\p{Lu}[\\p{L}.'’-]*)";
  private static final String WRITER =
      "(journalist|reporter|correspondent|writer|columnist|editor|contributor|blogger|freelancer"
          + "|author|intern|commentator|news producer|research fellow)s?";
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          NAME
              + ",?\\s+(?:is|was|has been|works as)\\s+(?:an?|the|our|one of)\\b.{0,60}?\\b(?i:"
              + WRITER
              + ")\\b.*");
  private static final Pattern NAMELESS_BIOGRAPHY =
      ignoringCase(
          "(the|this) (author|writer)s? (is|are) (an?|the|our|based)\\b.{0,80}\\b("
              + WRITER
              + "|professor|analyst|researcher|expert|fellow|student|based|teach(es)?)\\b.*");
  private static final Pattern ENDS_WITH_ADDRESS = ignoringCase(".{0,80}?(https?://|www\\.)\\S+");
  private static final Pattern GLUED_TAGS = Pattern.compile("(\\p{Lu}\\p{Ll}*+){2,}+");
  private static final int MAX_BIOGRAPHY = 600;
  private static final int LABEL_WORDS = 6;

  /** What is longer than this many lines is no tail; it also bounds the work on hostile input. */
  private static final int MAX_TAIL = 100;

  private PageTail() {}

  /** Cuts at the first sure sign that the article is over. */
  static Cut cutAtEnd(List<Line> lines) {
    int prose = 0;
    int allProse = proseWords(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (prose > 0 && isEnd(line, prose, allProse - prose)) {
        return Cut.from(lines, i, "after the article's end, at \"" + line.text() + "\"");
      }
      prose += line.isProse() ? line.words() : 0;
    }
    return new Cut(lines, List.of());
  }

  private static boolean isEnd(Line line, int proseBefore, int proseAfter) {
    if (line.text().length() > 300 || (line.isProse() && line.words() > 20)) {
      return false;
    }
    String label = Furniture.label(line);
    return COMMENTS.matcher(label).matches()
        || (BOX.matcher(label).matches() && proseAfter <= proseBefore);
  }

  private static int proseWords(List<Line> lines) {
    return lines.stream().filter(Line::isProse).mapToInt(Line::words).sum();
  }

  /**
   * Takes biographies, tags and labels off the end, up to the last line of running text.
   *
   * @param authors of whom biographies were found are added here, in their order
   */
  static Cut trim(List<Line> lines, List<String> authors) {
    Map<Line, String> reasons = new HashMap<>();
    int end = lines.size();
    while (end > 0 && lines.size() - end < MAX_TAIL) {
      Optional<String> why = whyTail(lines.get(end - 1), lines.subList(0, end - 1));
      if (why.isEmpty()) {
        break;
      }
      reasons.put(lines.get(end - 1), why.get());
      end--;
    }
    if (lines.subList(0, end).stream().noneMatch(Line::isProse)) {
      return new Cut(lines, List.of()); // nothing but short lines: no tail can be told apart
    }
    for (Line line : lines.subList(end, lines.size())) {
      biographyOf(line).filter(name -> !authors.contains(name)).ifPresent(authors::add);
    }
    return Cut.by(lines, line -> Optional.ofNullable(reasons.get(line)));
  }

  private static Optional<String> whyTail(Line line, List<Line> before) {
    Optional<String> name = biographyOf(line);
    if ((name.isPresent() && !isNews(name.get(), before))
        || NAMELESS_BIOGRAPHY.matcher(line.text()).matches()) {
      return Optional.of("an author's biography");
    }
    if (line.isProse() || line.isBullet() || line.text().length() > MAX_BIOGRAPHY) {
      return Optional.empty();
    }
    if (ENDS_WITH_ADDRESS.matcher(line.text()).matches()) {
      return Optional.of("a name or address after the text");
    }
    if (GLUED_TAGS.matcher(line.text()).matches()
        || (line.words() <= LABEL_WORDS && !line.endsSentence())) {
      return Optional.of("a tag or label after the text");
    }
    return Optional.empty();
  }

  private static Optional<String> biographyOf(Line line) {
    if (line.text().length() > MAX_BIOGRAPHY) {
      return Optional.empty();
    }
    Matcher biography = BIOGRAPHY.matcher(line.text());
    return biography.matches() ? Optional.of(biography.group(1)) : Optional.empty();
  }

  /** A reporter who is in the news is named in the text before; the author of it is not. */
  private static boolean isNews(String name, List<Line> before) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    Predicate<Line> speaksOfHim =
        line -> line.isProse() && line.text().contains(surname) && biographyOf(line).isEmpty();
    return before.stream().anyMatch(speaksOfHim);
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
