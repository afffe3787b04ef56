package dev.parley.knowledge.importing;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes ids such as {@code evening-courier-2024-03-05}. */
final class ArticleId {

  private static final int TITLE_WORDS = 6;
  private static final int MAX_LENGTH = 80;

  /** Latin letters that have no decomposition into a base letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı",
          "i");

  private ArticleId() {}

  /** From the publisher, else the host, and the day; where there is no day, from the title. */
  static String of(
      Optional<String> publisher, Optional<String> host, Optional<LocalDate> day, String title) {
    String who =
        publisher
            .map(name -> slug(name).replaceFirst("^the-(?=.)", ""))
            .filter(slug -> !slug.isEmpty())
            .or(() -> host.map(name -> slug(name.replaceFirst("^www\\.", ""))))
            .filter(slug -> !slug.isEmpty())
            .orElse("unattributed");
    String which =
        day.map(LocalDate::toString)
            .orElseGet(
                () ->
                    Arrays.stream(slug(title).split("-")).limit(TITLE_WORDS).collect(joining("-")));
    return which.isEmpty() ? who : who + "-" + which;
  }

  private static String slug(String text) {
    String ascii =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("['’.](?=\\p{L}\\b)", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      ascii = ascii.replace(letter.getKey(), letter.getValue());
    }
    String slug = ascii.replaceAll("[^a-z0-9]+", "-");
    return slug.substring(0, Math.min(slug.length(), MAX_LENGTH)).replaceAll("^-|-$", "");
  }
}
