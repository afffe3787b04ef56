package dev.parley.knowledge.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to the article, whatever the site; {@code furniture.txt}
 * beside this class lists them. Every rule is about a whole line, and only short lines are looked
 * at, so that a sentence that merely speaks of cookies or comments stays.
 */
final class Furniture {

  private static final int MAX_WORDS = 30;
  private static final int MAX_CHARS = 300;
  private static final Pattern LEAD_IN = Pattern.compile("^[•·*»›>▶►|–—-]+\\s*");
  private static final List<Rule> RULES = load("furniture.txt");

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

  /** The file says itself how it is written. */
  private static List<Rule> load(String resource) {
    Map<String, String> words = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    String why = "";
    for (String line : lines(resource)) {
      if (line.matches("@[A-Z]+ = .*")) {
        String[] definition = line.split(" = ", 2);
        words.put(definition[0], definition[1]);
      } else if (line.startsWith("[") && line.endsWith("]")) {
        why = line.substring(1, line.length() - 1);
      } else {
        rules.add(new Rule(why, Pattern.compile(expand(line, words), Pattern.CASE_INSENSITIVE)));
      }
    }
    return List.copyOf(rules);
  }

  private static List<String> lines(String resource) {
    try (InputStream file = Furniture.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static String expand(String regex, Map<String, String> words) {
    String expanded = regex;
    for (Map.Entry<String, String> word : words.entrySet()) {
      expanded = expanded.replace(word.getKey(), word.getValue());
    }
    return expanded;
  }

  private record Rule(String why, Pattern wholeLine) {
    boolean fits(String label) {
      return wholeLine.matcher(label).matches();
    }
  }
}
