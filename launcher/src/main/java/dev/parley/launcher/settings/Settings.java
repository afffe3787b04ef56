package dev.parley.launcher.settings;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.parley.slack.SlackSettings;
import dev.parley.telegram.TelegramSettings;
import java.net.URI;
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
 * @param publicUrl where Parley's own pages can be reached, http or https, without a trailing slash
 * @param links where links lead
 * @param log what is logged
 * @param telegram how to serve on Telegram, if at all
 * @param slack how to serve on Slack, if at all
 * @param warnings what else was found, such as a setting that is none; a line each, nothing secret
 */
public record Settings(
    Path knowledge,
    Path data,
    Optional<URI> publicUrl,
    LinkTarget links,
    LogSettings log,
    Optional<TelegramSettings> telegram,
    Optional<SlackSettings> slack,
    List<String> warnings) {

  public Settings {
    knowledge = knowledge.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    publicUrl = publicUrl.map(Settings::checkedPublicUrl);
    requireNonNull(log);
    requireNonNull(telegram);
    requireNonNull(slack);
    warnings = List.copyOf(warnings);
    if (links == LinkTarget.OWN && publicUrl.isEmpty()) {
      throw new SettingException(
          "PARLEY_LINKS is \"own\", but PARLEY_PUBLIC_URL is not set: set it to the address of"
              + " Parley's own pages, or PARLEY_LINKS to \"public\".");
    }
  }

  /** The same, over another folder of articles. */
  public Settings withKnowledge(Path folder) {
    return new Settings(folder, data, publicUrl, links, log, telegram, slack, warnings);
  }

  /** Values that nobody may see. */
  public Set<String> secrets() {
    return Stream.concat(
            telegram.stream().map(TelegramSettings::token),
            slack.stream().map(SlackSettings::secrets).flatMap(Set::stream))
        .collect(toUnmodifiableSet());
  }

  private static URI checkedPublicUrl(URI url) {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (url.getRawUserInfo() != null) {
      throw new SettingException("PARLEY_PUBLIC_URL holds a user name: readers would see it.");
    }
    if (!web || url.getHost() == null) {
      throw badPublicUrl(url.toString(), "it must start with http:// or https:// and name a host");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw badPublicUrl(url.toString(), "it must have no query and no fragment");
    }
    return URI.create(url.toString().replaceFirst("/+$", ""));
  }

  static SettingException badPublicUrl(String value, String reason) {
    return new SettingException("PARLEY_PUBLIC_URL is \"" + value + "\": " + reason + ".");
  }
}
