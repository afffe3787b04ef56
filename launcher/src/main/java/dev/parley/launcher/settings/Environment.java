package dev.parley.launcher.settings;

import static java.util.stream.Collectors.joining;

import dev.parley.launcher.logging.LogFormat;
import dev.parley.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/**
 * Names and values that settings are read from: the process's environment variables, and a {@code
 * .env} file below them. An empty value counts as not set.
 */
public final class Environment {

  private static final int MOST_BYTES = 100_000;
  private static final int USUAL_RATE = 10;

  private final Map<String, String> values;

  public Environment(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The environment variables, and below them those of {@code .env} in the working directory.
   *
   * @throws SettingException when there is such a file and it cannot be read
   */
  public static Environment of(Map<String, String> variables, Path workingDirectory) {
    Map<String, String> merged = new HashMap<>(read(workingDirectory.resolve(".env")));
    merged.putAll(variables);
    return new Environment(merged);
  }

  private static Map<String, String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SettingException(file + " is larger than " + MOST_BYTES + " bytes.");
      }
      return DotEnv.parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new SettingException(file + " is not UTF-8: save it as UTF-8.");
    } catch (IOException e) {
      throw new SettingException(file + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * The settings.
   *
   * @param home where Parley is installed: the default articles lie in {@code knowledge/articles}
   *     there
   * @param userHome the user's own folder
   * @throws SettingException when a value cannot be used
   */
  public Settings settings(Path home, Path userHome) {
    ChatSettings chats = new ChatSettings(this);
    WebSettings web = new WebValues(this).web();
    return new Settings(
        path("PARLEY_KNOWLEDGE", userHome).orElse(home.resolve("knowledge").resolve("articles")),
        path("PARLEY_DATA", userHome).orElseGet(() -> dataHome(userHome).resolve("parley")),
        get("PARLEY_LINKS")
            .map(v -> choice("PARLEY_LINKS", v, LinkTarget.class))
            .orElse(LinkTarget.PUBLIC),
        log(),
        chats.telegram(web.publicUrl()),
        chats.slack().map(slack -> slack.withSite(web.publicUrl())),
        web,
        warnings(chats));
  }

  private LogSettings log() {
    return new LogSettings(
        get("PARLEY_LOG_LEVEL").map(v -> choice("PARLEY_LOG_LEVEL", v, Level.class)),
        get("PARLEY_LOG").map(v -> choice("PARLEY_LOG", v, LogFormat.class)).orElse(LogFormat.TEXT),
        flag("PARLEY_LOG_QUESTIONS"));
  }

  private List<String> warnings(ChatSettings chats) {
    return Stream.concat(chats.warnings().stream(), SettingNames.warnings(values.keySet()).stream())
        .toList();
  }

  /** A value, unless it is missing or empty. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /** The XDG rules: a relative XDG_DATA_HOME is to be ignored. */
  private Path dataHome(Path userHome) {
    return path("XDG_DATA_HOME", userHome)
        .filter(Path::isAbsolute)
        .orElse(userHome.resolve(".local").resolve("share"));
  }

  private Optional<Path> path(String name, Path userHome) {
    return get(name)
        .map(
            value -> {
              try {
                return value.equals("~") || value.startsWith("~/")
                    ? userHome.resolve(value.substring(Math.min(2, value.length())))
                    : Path.of(value);
              } catch (InvalidPathException e) {
                throw new SettingException(name + " is not a path: " + e.getMessage() + ".");
              }
            });
  }

  /** Whether it is "true"; otherwise it must be "false", or not set. */
  boolean flag(String name) {
    return get(name)
        .map(value -> choice(name, value, Flag.class))
        .filter(Flag.TRUE::equals)
        .isPresent();
  }

  private enum Flag {
    TRUE,
    FALSE
  }

  Optional<Integer> number(String name) {
    return get(name).map(value -> number(name, value));
  }

  /** How many questions a person may ask a minute, wherever that is. */
  int rate() {
    return number("PARLEY_RATE").orElse(USUAL_RATE);
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new SettingException(name + " is \"" + value + "\": it must be a whole number.");
    }
  }

  /** What is separated by commas or white space. */
  static Stream<String> list(String value) {
    return Arrays.stream(value.split("[\\s,]+")).filter(part -> !part.isEmpty());
  }

  /** What checks itself. */
  static <T> T checked(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new SettingException(e.getMessage());
    }
  }

  static Optional<URI> uri(String value) {
    try {
      return Optional.of(new URI(value));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new SettingException(
                    name + " is \"" + value + "\": it must be one of " + names(type) + "."));
  }

  private static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }
}
