package dev.parley.launcher.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file: {@code NAME=value} lines, an optional {@code export} before the name,
 * {@code #} comments, and values in single or double quotes, which are taken as they stand.
 */
final class DotEnv {

  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("(?:\"([^\"]*)\"|'([^']*)')\\s*(?:#.*)?");

  private DotEnv() {}

  /**
   * The names and values, in the file's order.
   *
   * @param file its name, for messages
   * @throws SettingException naming the line that is not of that form; never its value, which may
   *     be a secret
   */
  static Map<String, String> parse(String file, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new SettingException(file + ", line " + (i + 1) + ": expected NAME=value.");
      }
      values.put(matcher.group(1), value(matcher.group(2)));
    }
    return values;
  }

  private static String value(String written) {
    Matcher quoted = QUOTED.matcher(written);
    if (quoted.matches()) {
      return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
    }
    // As in a shell: a comment needs a space before it, so that "a#b" keeps its "#".
    return written.replaceFirst("(^|\\s+)#.*", "").strip();
  }
}
