package dev.parley.telegram.receive;

import static java.util.Locale.ROOT;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.telegram.receive.Incoming.Command;
import dev.parley.telegram.receive.Incoming.Request;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a message, or of its caption, with what Telegram has found in them. Positions are in
 * UTF-16 units, as Telegram counts. Immutable.
 */
final class MessageText {

  private static final Pattern COMMAND =
      Pattern.compile("/([a-z0-9_]{1,32})(?:@(\\w+))?", CASE_INSENSITIVE);
  private static final Pattern COMMAND_FIRST =
      Pattern.compile("^" + COMMAND + "(?=\\s|$)", CASE_INSENSITIVE);

  private final String text;
  private final List<Entity> entities;
  private final boolean marked;
  private final BotUser bot;

  private record Entity(String type, int start, int end, long user) {}

  /** A command, perhaps for another bot. */
  record BotCommand(String name, String argument, boolean forUs) {
    Request request() {
      return new Command(name, argument);
    }
  }

  private MessageText(String text, JsonNode entities, BotUser bot) {
    this.text = text;
    this.entities = valid(entities, text.length());
    this.marked = !entities.isEmpty();
    this.bot = bot;
  }

  /** What stands in a message. */
  static MessageText of(JsonNode message, BotUser bot) {
    String text = Json.text(message.path("text"));
    return text.isEmpty()
        ? new MessageText(Json.text(message.path("caption")), message.path("caption_entities"), bot)
        : new MessageText(text, message.path("entities"), bot);
  }

  boolean isEmpty() {
    return text.isBlank();
  }

  /**
   * The command it begins with.
   *
   * @param unmarked whether one counts where Telegram has marked nothing at all
   */
  Optional<BotCommand> command(boolean unmarked) {
    return unmarked && !marked
        ? Optional.of(COMMAND_FIRST.matcher(text)).filter(Matcher::find).map(this::command)
        : entities.stream()
            .filter(entity -> entity.type.equals("bot_command") && isFirst(entity))
            .map(entity -> COMMAND.matcher(text).region(entity.start, entity.end))
            .filter(Matcher::matches)
            .map(this::command)
            .findFirst();
  }

  /** Nothing stands before it, or the bot's name alone. */
  private boolean isFirst(Entity entity) {
    String before = text.substring(0, entity.start).replaceFirst("[,:]?\\s*$", "");
    return entity.start == 0 || before.equalsIgnoreCase("@" + bot.name());
  }

  private BotCommand command(Matcher match) {
    String name = match.group(1).toLowerCase(ROOT);
    String suffix = match.group(2);
    boolean forUs = suffix == null || suffix.equalsIgnoreCase(bot.name());
    return new BotCommand(name, text.substring(match.end()).strip(), forUs);
  }

  boolean mentionsBot() {
    return entities.stream().anyMatch(this::isMention);
  }

  private boolean isMention(Entity entity) {
    return switch (entity.type) {
      case "mention" -> text.substring(entity.start, entity.end).equalsIgnoreCase("@" + bot.name());
      case "text_mention" -> entity.user == bot.id();
      default -> false;
    };
  }

  /** The words with no mention of the bot, nor the comma or colon after one in front. */
  String withoutMentions() {
    if (!mentionsBot()) {
      return text.strip();
    }
    BitSet out = new BitSet();
    entities.stream().filter(this::isMention).forEach(entity -> out.set(entity.start, entity.end));
    String rest = kept(place -> !out.get(place)).strip();
    return out.get(0) ? rest.replaceFirst("^[,:]\\s*", "") : rest;
  }

  /** Of two spaces that meet where something was, one is kept. */
  private String kept(IntPredicate keep) {
    StringBuilder kept = new StringBuilder();
    IntStream.range(0, text.length())
        .filter(keep)
        .filter(place -> text.charAt(place) != ' ' || place == 0 || keep.test(place - 1))
        .forEach(place -> kept.append(text.charAt(place)));
    return kept.toString();
  }

  private static List<Entity> valid(JsonNode nodes, int length) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode node : nodes) {
      long start = node.path("offset").asLong(-1);
      long end = start + node.path("length").asLong(-1);
      if (0 <= start && start < end && end <= length) {
        long user = Json.number(node.path("user").path("id"));
        entities.add(new Entity(Json.text(node.path("type")), (int) start, (int) end, user));
      }
    }
    return entities;
  }
}
