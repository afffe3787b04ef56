package dev.parley.knowledge.importing;

import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what stands before an article's first sentence: bars, the headline, the byline.
 *
 * @param cut the lines without it
 * @param clues what it says
 */
record PageHead(Cut cut, Clues clues) {

  private static final int MAX_LINES = 20;
  private static final int MIN_HEADLINE_WORDS = 3;
  private static final Pattern TEMPERATURE = Pattern.compile("-?\\d{1,3}([.,]\\d)?\\s*°?\\s*[CF]");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:(?:source )?(?:url|link|address|web address)\\s*:\\s*)?(https?://\\S+)");

  /**
   * A weather widget: a temperature, and the place and day that stand with it. That day is the one
   * of the visit, so it must be gone before dates are looked for.
   */
  static Cut cutWeather(List<Line> lines) {
    Map<Line, String> reasons = new HashMap<>();
    for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
      if (TEMPERATURE.matcher(lines.get(i).text()).matches()) {
        markWidget(lines, i, reasons);
      }
    }
    return Cut.by(lines, line -> Optional.ofNullable(reasons.get(line)));
  }

  private static void markWidget(List<Line> lines, int temperature, Map<Line, String> reasons) {
    reasons.put(lines.get(temperature), "a weather widget");
    for (int i = temperature - 1; i >= 0 && !lines.get(i + 1).opensBlock(); i--) {
      if (!belongsToWidget(lines.get(i))) {
        break;
      }
      reasons.put(lines.get(i), "a weather widget");
    }
    for (int i = temperature + 1; i < lines.size() && !lines.get(i).opensBlock(); i++) {
      if (!belongsToWidget(lines.get(i))) {
        break;
      }
      reasons.put(lines.get(i), "a weather widget");
    }
  }

  private static boolean belongsToWidget(Line line) {
    return (line.words() <= 3 && !line.endsSentence()) || isDate(line);
  }

  /**
   * @param lines lines without furniture
   * @param knownTitle the headline, where metadata gives it; else it is looked for
   */
  static PageHead read(List<Line> lines, Optional<String> knownTitle) {
    List<Line> head = headOf(lines);
    Optional<Line> title = knownTitle.isPresent() ? Optional.empty() : titleLine(head);
    return new Reading(head, title, knownTitle.or(() -> title.map(Line::text))).read(lines);
  }

  /** Up to the first line that is neither like a headline, nor a byline, nor an address. */
  private static List<Line> headOf(List<Line> lines) {
    int end = 0;
    while (end < Math.min(lines.size(), MAX_LINES) && belongsToHead(lines.get(end))) {
      end++;
    }
    return lines.subList(0, end);
  }

  private static boolean belongsToHead(Line line) {
    return line.isHeadlineLike()
        || Byline.parse(line.text()).isPresent()
        || ADDRESS.matcher(line.text()).matches();
  }

  /**
   * A headline that is repeated, else the first one; of neighbouring versions of it, the one
   * nearest to the text.
   */
  private static Optional<Line> titleLine(List<Line> head) {
    List<Line> headlines = head.stream().filter(PageHead::couldBeTitle).toList();
    Optional<Line> repeated =
        headlines.stream()
            .filter(
                line ->
                    headlines.stream().anyMatch(o -> !o.equals(line) && o.sameWordsAs(line.text())))
            .findFirst();
    return repeated
        .or(() -> headlines.stream().filter(l -> l.words() >= MIN_HEADLINE_WORDS).findFirst())
        .or(() -> headlines.stream().findFirst())
        .map(
            first ->
                headlines.stream()
                    .filter(line -> line.resembles(first.text()))
                    .reduce(first, (one, next) -> next));
  }

  private static boolean couldBeTitle(Line line) {
    return line.isHeadlineLike()
        && !line.isBullet()
        && !isDate(line)
        && !ADDRESS.matcher(line.text()).matches()
        && !line.text().matches("(?i)(written )?by\\s.*|authors?:.*");
  }

  private static boolean isDate(Line line) {
    return Byline.parse(line.text()).filter(byline -> byline.authors().isEmpty()).isPresent();
  }

  /** One pass over a head: gathers what each of its lines is. */
  private static final class Reading {
    private final List<Line> head;
    private final Optional<Line> titleLine;
    private final Optional<String> title;
    private final Map<Line, String> reasons = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private final List<Unknown> doubts = new ArrayList<>();
    private Optional<PublishedAt> published = Optional.empty();
    private Optional<URI> url = Optional.empty();

    Reading(List<Line> head, Optional<Line> titleLine, Optional<String> title) {
      this.head = head;
      this.titleLine = titleLine;
      this.title = title;
    }

    PageHead read(List<Line> lines) {
      int titleAt = titleLine.map(head::indexOf).orElse(-1);
      for (int i = 0; i < head.size(); i++) {
        read(head.get(i), i < titleAt);
      }
      Cut cut = Cut.by(lines, line -> Optional.ofNullable(reasons.get(line)));
      return new PageHead(cut, clues());
    }

    private void read(Line line, boolean aboveTitle) {
      Optional<URI> address = address(line);
      Optional<Byline> byline = Byline.parse(line.text());
      if (titleLine.filter(line::equals).isPresent()) {
        reasons.put(line, "the headline, which stands in the front matter");
      } else if (address.isPresent()) {
        url = url.or(() -> address);
        reasons.put(line, "the address");
      } else if (title.filter(line::resembles).isPresent()) {
        reasons.put(line, "a repeated headline");
      } else if (aboveTitle) {
        reasons.put(line, "a label or bar above the headline");
        byline.flatMap(Byline::published).ifPresent(at -> doubtDateAboveTitle(line));
      } else {
        byline.ifPresent(found -> take(found, line));
      }
    }

    private static Optional<URI> address(Line line) {
      var address = ADDRESS.matcher(line.text());
      return address.matches()
          ? WebAddresses.parse(address.group(1), Optional.empty())
          : Optional.empty();
    }

    private void take(Byline byline, Line line) {
      authors.addAll(byline.authors());
      published = published.or(byline::published);
      reasons.put(line, "the byline, which stands in the front matter");
    }

    private void doubtDateAboveTitle(Line line) {
      doubts.add(
          new Unknown(
              "published",
              "the date above the headline, \""
                  + line.text()
                  + "\", may be the day of the visit and was not taken"));
    }

    private Clues clues() {
      return new Clues(
          titleLine.map(line -> new Sourced<>(line.text(), "the text's headline")),
          Optional.empty(),
          authors.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Sourced<>(authors.stream().distinct().toList(), "the text's byline")),
          published.map(at -> new Sourced<>(at, "the text's byline")),
          url.map(address -> new Sourced<>(address, "a line of the text")),
          doubts);
    }
  }
}
