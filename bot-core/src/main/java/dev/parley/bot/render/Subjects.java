package dev.parley.bot.render;

import dev.parley.bot.text.StopWords;
import dev.parley.knowledge.Article;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What articles are about, by the names that most of them have. Pure. */
final class Subjects {

  private static final int MOST = 4;

  /** The newest articles speak for more; of each, its beginning. */
  private static final int MOST_ARTICLES = 200;

  private static final int BEGINNING = 2_000;

  private static final String NAME = "\\p{Lu}[\\p{L}’'-]*(?:\\.\\p{Lu}\\b\\.?)*";

  /** Not at the start of a sentence, where any word has a capital. */
  private static final Pattern NAMES =
      Pattern.compile("(?<=[\\p{Ll},] )" + NAME + "(?: " + NAME + "){0,3}");

  private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{Ll}[\\p{L}’'-]*)");
  private static final Pattern OWNER = Pattern.compile("['’]s?$");

  private static final Set<String> TIMES =
      Stream.concat(
              Arrays.stream(DayOfWeek.values())
                  .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
              Arrays.stream(Month.values())
                  .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
          .collect(Collectors.toUnmodifiableSet());

  private Subjects() {}

  /** At most four names, those of most articles first; of several articles, each in two at least. */
  static List<String> of(List<Article> articles) {
    Map<String, Integer> counts = new HashMap<>();
    articles.stream()
        .sorted(
            Comparator.comparing(
                (Article article) -> article.referenceDay().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .limit(MOST_ARTICLES)
        .forEach(article -> names(article).forEach(name -> counts.merge(name, 1, Integer::sum)));
    int least = Math.min(2, articles.size());
    List<String> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .filter(count -> count.getValue() >= least)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(count -> -count.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(name -> chosen.stream().noneMatch(other -> isPartOf(name, other)))
        .limit(MOST)
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  private static boolean isPartOf(String one, String other) {
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }

  private static Set<String> names(Article article) {
    String text =
        article.body().substring(0, Math.min(article.body().length(), BEGINNING)).replace('\n', ' ');
    Set<String> names = new HashSet<>();
    Matcher matcher = NAMES.matcher(text);
    while (matcher.find()) {
      String name = OWNER.matcher(matcher.group()).replaceFirst("");
      Matcher next = NEXT_WORD.matcher(text).region(matcher.end(), text.length());
      // "the Marlow council" is about the council.
      boolean ofKind = next.lookingAt() && !StopWords.contains(next.group(1));
      String first = name.split(" ")[0];
      if (!ofKind && name.length() > 1 && !TIMES.contains(first) && !StopWords.contains(first)) {
        names.add(name);
      }
    }
    return names;
  }
}
