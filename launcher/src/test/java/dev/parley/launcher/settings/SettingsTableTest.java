package dev.parley.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table has every environment variable that is read, and no other. */
class SettingsTableTest {

  private static final Path PARLEY = Path.of("").toAbsolutePath().getParent();
  private static final Path SOURCES = PARLEY.resolve("launcher/src/main/java");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z_]+)` \\|");
  private static final Pattern IN_CODE =
      Pattern.compile("\"((?:PARLEY|TELEGRAM|SLACK|XDG|NO)_[A-Z_]+|TERM)\"");
  private static final Pattern IN_SCRIPT = Pattern.compile("\\$\\{?((?:PARLEY_|JAVA_)[A-Z_]+)");

  /** Not settings of Parley, but what it finds on any system. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("JAVA_HOME", "NO_COLOR", "TERM", "XDG_DATA_HOME");

  @Test
  void everyVariableThatIsReadHasItsRow() throws IOException {
    Set<String> read = readInCode();
    read.addAll(found(IN_SCRIPT, Files.readString(PARLEY.resolve("parley"))));
    assertThat(found(ROW, Files.readString(PARLEY.resolve("README.md")))).isEqualTo(read);
  }

  @Test
  void everySettingIsReadAndWhatIsReadIsKnownAsASetting() throws IOException {
    Set<String> settings = readInCode();
    settings.removeAll(OF_THE_SYSTEM);
    assertThat(settings).containsExactlyInAnyOrderElementsOf(SettingNames.ALL);
  }

  private static Set<String> readInCode() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              // It has the names of all of them, whether they are read or not.
              .filter(file -> !file.endsWith("SettingNames.java"))
              .toList();
      for (Path source : sources) {
        names.addAll(found(IN_CODE, Files.readString(source)));
      }
    }
    return names;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return new TreeSet<>(pattern.matcher(text).results().map(result -> result.group(1)).toList());
  }
}
