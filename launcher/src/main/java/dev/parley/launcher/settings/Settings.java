package dev.parley.launcher.settings;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.parley.slack.SlackSettings;
import dev.parley.telegram.TelegramSettings;
import dev.parley.web.WebSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the operator has set. Checks itself.
 *
 * @param knowledge the folder of articles
 * @param data the folder for the index and other files that can be made again, and for what chats
 *     must remember
 * @param links where links lead
 * @param log what is logged
 * @param telegram how to serve on Telegram, if at all
 * @param slack how to serve on Slack, if at all
 * @param web how to serve on the web
 * @param warnings what else was found, such as a setting that is none; a line each, nothing secret
 */
public record Settings(
    Path knowledge,
    Path data,
    LinkTarget links,
    LogSettings log,
    Optional<TelegramSettings> telegram,
    Optional<SlackSettings> slack,
    WebSettings web,
    List<String> warnings) {

  public Settings {
    knowledge = knowledge.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    requireNonNull(log);
    requireNonNull(telegram);
    requireNonNull(slack);
    requireNonNull(web);
    warnings = List.copyOf(warnings);
    if (links == LinkTarget.OWN && web.publicUrl().isEmpty()) {
      throw new SettingException(
          "PARLEY_LINKS is \"own\", but PARLEY_PUBLIC_URL is not set: set it to the address of"
              + " Parley's own pages, or PARLEY_LINKS to \"public\".");
    }
  }

  /** The same, over another folder of articles. */
  public Settings withKnowledge(Path folder) {
    return new Settings(folder, data, links, log, telegram, slack, web, warnings);
  }

  /** Values that nobody may see. */
  public Set<String> secrets() {
    return Stream.concat(
            telegram.stream().map(TelegramSettings::secrets).flatMap(Set::stream),
            slack.stream().map(SlackSettings::secrets).flatMap(Set::stream))
        .collect(toUnmodifiableSet());
  }
}
