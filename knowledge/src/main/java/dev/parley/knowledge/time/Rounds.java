package dev.parley.knowledge.time;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.text.ContentWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which day "the second round" or "the latest meeting" was. An article that says "a second round"
 * of its event anchors the number at that day; other numbers are counted along the event days of
 * the articles on the same subject, which share names with it. Where no article gives a number,
 * rounds are unknown. Immutable and thread-safe.
 */
public final class Rounds {

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final Pattern ROUND =
      Pattern.compile(
          "\\b(?<which>(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
              + "|\\d{1,2}(?:st|nd|rd|th)|initial|opening|inaugural|previous|last|latest"
              + "|most recent))[\\s-](?:(?!(?i:of|the|to|and|in|for|at)\\b)[\\p{L}-]{2,20}\\s)?"
              + "(?i:rounds?|meetings?|sessions?|summits?|talks|negotiations|debates?|hearings?)\\b"
              + "(?!\\s(?:\\S+\\s){0,6}?(?i:since|in (?:\\S+ )?(?:years|decades|months))\\b)");

  /** Words before a round that is yet to come, or that is not what the sentence reports. */
  private static final Pattern ELSEWHEN =
      Pattern.compile(
          "\\b(?i:will|would|plan\\w*|agreed? to|scheduled|expected|preparing|to hold|next|possible"
              + "|after|following|follow(?:s|ed)|building on|before|ahead of|prior to|since|than"
              + "|like|unlike|until)\\b[^.;,:]*$");

  /** Words that tell no series from another. */
  private static final Set<String> ROUND_WORDS =
      ContentWords.of("round meeting session summit talks negotiations debate hearing");

  private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}.'’-]+");

  /** The least share of names that makes two articles be about one subject, and their number. */
  private static final double SHARED_NAMES = 0.2;

  private static final int FEWEST_NAMES = 2;

  private record Anchor(Document document, int number, LocalDate day) {}

  /** What is told of one subject: its event days and the numbers that some of them have. */
  private record Series(
      NavigableSet<LocalDate> days, Map<Integer, LocalDate> numbers, Set<String> words) {

    Optional<LocalDate> day(String which) {
      return switch (which) {
        case "initial", "opening", "inaugural" -> day(1);
        case "last", "latest", "most recent" -> Optional.of(days.last());
        case "previous" -> Optional.ofNullable(days.lower(days.last()));
        default -> day(number(which));
      };
    }

    /** Counted from the nearest number known; of two, from the lower. */
    private Optional<LocalDate> day(int number) {
      int known =
          numbers.keySet().stream()
              .min(Comparator.comparing(other -> Math.abs(other - number)))
              .orElseThrow();
      LocalDate day = numbers.get(known);
      for (int i = known; day != null && i != number; i += Integer.signum(number - known)) {
        day = number > known ? days.higher(day) : days.lower(day);
      }
      return Optional.ofNullable(day);
    }
  }

  /** The names in articles, both ways round: few articles of many share any with one. */
  private static final class Names {

    private final Map<String, Set<String>> ofArticle = new HashMap<>();
    private final Map<String, List<String>> articles = new HashMap<>();

    void add(Article article) {
      Set<String> names = new HashSet<>();
      Matcher name = NAME.matcher(article.body());
      while (name.find()) {
        names.addAll(ContentWords.of(name.group()));
      }
      ofArticle.put(article.id(), names);
      names.forEach(n -> articles.computeIfAbsent(n, key -> new ArrayList<>()).add(article.id()));
    }

    /** The ids of this article and of those on the same subject. */
    Set<String> related(String id) {
      Map<String, Integer> shared = new HashMap<>();
      for (String name : ofArticle.get(id)) {
        articles.get(name).forEach(other -> shared.merge(other, 1, Integer::sum));
      }
      Set<String> related = new HashSet<>(Set.of(id));
      shared.forEach(
          (other, count) -> {
            int fewer = Math.min(ofArticle.get(id).size(), ofArticle.get(other).size());
            if (count >= FEWEST_NAMES && count >= SHARED_NAMES * fewer) {
              related.add(other);
            }
          });
      return related;
    }
  }

  private final List<Series> series;

  private Rounds(List<Series> series) {
    this.series = series;
  }

  /** Reads the numbers that the articles give. */
  public static Rounds of(Library library) {
    List<Anchor> left = new ArrayList<>();
    Names names = new Names();
    for (Document document : library.documents()) {
      left.addAll(anchors(document));
      names.add(document.article());
    }
    List<Series> series = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> ids = names.related(left.get(0).document().article().id());
      Predicate<Document> related = other -> ids.contains(other.article().id());
      series.add(
          series(
              library.documents().stream().filter(related).toList(),
              left.stream().filter(anchor -> related.test(anchor.document())).toList()));
      left.removeIf(anchor -> related.test(anchor.document()));
    }
    return new Rounds(List.copyOf(series));
  }

  private static Series series(List<Document> documents, List<Anchor> anchors) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Set<String> words = new HashSet<>();
    documents.forEach(document -> document.article().event().ifPresent(days::add));
    documents.forEach(document -> words.addAll(ContentWords.of(document.article().title())));
    Map<Integer, Map<LocalDate, Integer>> votes = new TreeMap<>();
    for (Anchor anchor : anchors) {
      days.add(anchor.day());
      votes
          .computeIfAbsent(anchor.number(), number -> new TreeMap<>())
          .merge(anchor.day(), 1, Integer::sum);
    }
    Map<Integer, LocalDate> numbers = new TreeMap<>();
    votes.forEach((number, byDay) -> numbers.put(number, winner(byDay)));
    return new Series(days, numbers, words);
  }

  /** The day that most articles give; of two, the earlier. */
  private static LocalDate winner(Map<LocalDate, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.<LocalDate, Integer>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  private static List<Anchor> anchors(Document document) {
    List<Anchor> anchors = new ArrayList<>();
    Optional<LocalDate> event = document.article().event();
    event.ifPresent(
        day ->
            numbers(document.article().title())
                .forEach(number -> anchors.add(new Anchor(document, number, day))));
    for (Sentence sentence : document.sentences()) {
      sentence
          .time()
          .filter(time -> time.precision() == Precision.DAY)
          .ifPresent(
              time ->
                  numbers(sentence.text())
                      .forEach(number -> anchors.add(new Anchor(document, number, time.first()))));
    }
    return anchors;
  }

  /** The numbers of rounds that a text reports as its own. */
  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher round = ROUND.matcher(text);
    while (round.find()) {
      int number = number(round.group("which").toLowerCase(Locale.ROOT));
      String before = text.substring(Math.max(0, round.start() - 100), round.start());
      if (number > 0 && !ELSEWHEN.matcher(before).find()) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** From 1; 0 for a word that is no number. */
  private static int number(String which) {
    return Character.isDigit(which.charAt(0))
        ? Integer.parseInt(which.replaceAll("\\D", ""))
        : ORDINALS.indexOf(which) + 1;
  }

  /** The rounds named in a text whose day is known, in order. */
  public List<TimeMention> find(String text) {
    List<TimeMention> mentions = new ArrayList<>();
    Optional<Series> meant = series.isEmpty() ? Optional.empty() : meant(text);
    Matcher round = ROUND.matcher(text);
    while (meant.isPresent() && round.find()) {
      String which = round.group("which").toLowerCase(Locale.ROOT);
      Optional<LocalDate> day = meant.get().day(which);
      if (day.isPresent()) {
        EventTime time = EventTime.day(day.get(), Basis.RESOLVED);
        mentions.add(new TimeMention(round.start(), round.end(), time));
      }
    }
    return mentions;
  }

  /** The day of the first round that the text names, if it is known. */
  public Optional<EventTime> resolve(String text) {
    return find(text).stream().findFirst().map(TimeMention::time);
  }

  /** The series whose titles share most words with the text; none where two share as many. */
  private Optional<Series> meant(String text) {
    if (series.size() == 1) {
      return Optional.of(series.get(0));
    }
    Set<String> words = new HashSet<>(ContentWords.of(text));
    words.removeAll(ROUND_WORDS);
    List<Series> best =
        series.stream()
            .sorted(Comparator.comparing((Series one) -> shared(one, words)).reversed())
            .limit(2)
            .toList();
    return shared(best.get(0), words) > shared(best.get(1), words)
        ? Optional.of(best.get(0))
        : Optional.empty();
  }

  private static long shared(Series series, Set<String> words) {
    return words.stream().filter(series.words()::contains).count();
  }
}
