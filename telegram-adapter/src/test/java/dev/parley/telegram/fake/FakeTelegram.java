package dev.parley.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/**
 * A Bot API server that is as strict as the documentation of the real one, and the people who write
 * to the bot. What it knows outlives {@link #stop}. Thread-safe.
 */
public final class FakeTelegram implements AutoCloseable {

  public static final String TOKEN = "4242424242:AAFakeTokenOfTheTests-0123456789abc";
  public static final String BOT_NAME = Users.BOT_NAME;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world = new World();
  private final Faults faults = new Faults();
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final ApiServer server = new ApiServer(world, new Methods(world), faults, calls);

  private FakeTelegram() {}

  /** A running server on a free port. */
  public static FakeTelegram start() {
    FakeTelegram telegram = new FakeTelegram();
    telegram.restart();
    return telegram;
  }

  /** Its address. */
  public URI api() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Takes no more connections, and cuts those there are. */
  public void stop() {
    world.updates().open(false);
    server.stop();
  }

  /** Runs again, on the same port. */
  public void restart() {
    world.updates().open(true);
    server.start();
  }

  @Override
  public void close() {
    world.webhook().set(Webhook.Target.NONE);
    stop();
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** From now on too many messages are answered with status 429, by the documented limits. */
  public void enforceLimits() {
    world.limits(new FloodLimits());
  }

  /** A private chat, by the id of the user, who speaks in it. */
  public Speaker user(long id) {
    return new Speaker(world, world.makeChat(id, Set.of()), id);
  }

  /** A group, where the user of this id speaks. */
  public Speaker group(long id, long user) {
    return new Speaker(world, world.makeChat(negative(id), Set.of()), user);
  }

  /** A group with topics besides the general one, where the user of this id speaks in general. */
  public Speaker forum(long id, long user, Integer... topics) {
    Set<Integer> all = new LinkedHashSet<>(Arrays.asList(topics));
    return new Speaker(world, world.makeChat(negative(id), all), user);
  }

  private static long negative(long group) {
    if (group >= 0) {
      throw new IllegalArgumentException("a group has a negative id, not " + group);
    }
    return group;
  }

  /** Asks in inline mode; the query's id. */
  public String inline(long user, String text) {
    String id = world.queries().ask();
    ObjectNode query = JSON.createObjectNode().put("id", id);
    query.set("from", Users.json(user));
    query.put("query", text).put("offset", "").put("chat_type", "supergroup");
    world.updates().add("inline_query", query);
    return id;
  }

  /** What was answered to an inline query. */
  public Optional<List<InlineResult>> results(String inlineQuery) {
    return world.queries().inline(inlineQuery);
  }

  /** What the one who pressed a button was shown. */
  public Optional<Notification> notification(String press) {
    return world.queries().pressed(press);
  }

  /** All buttons pressed and inline queries asked until now are too old to be answered. */
  public void expireQueries() {
    world.queries().expire();
  }

  /** Sends an update as it is, with the next id where it has none; the id that was next. */
  public int update(String json) {
    return world.updates().addRaw(object(json));
  }

  /** Delivers the last update twice, unless the bot, asking for updates, has confirmed it. */
  public void repeatLastUpdate() {
    if (world.webhook().target().isSet()) {
      world.updates().bringLastAgain();
    } else {
      world.updates().repeatLast();
    }
  }

  /** From here on updates are numbered from this id. */
  public void continueUpdatesFrom(int id) {
    world.updates().continueFrom(id);
  }

  /** How many updates the bot has not confirmed. */
  public int unconfirmed() {
    return world.updates().unconfirmed();
  }

  /** How many calls wait for updates right now. */
  public int waitingPollers() {
    return world.updates().waiting();
  }

  /** All messages of the bot in all chats, by chat and id. */
  public List<Message> sent() {
    return StreamSupport.stream(world.chats().spliterator(), false)
        .sorted(Comparator.comparingLong(Chat::id))
        .flatMap(chat -> chat.messages().stream())
        .filter(message -> message.from() == Users.BOT)
        .toList();
  }

  /** The commands shown in chats of this scope: "/name description". */
  public List<String> commands(String scope) {
    JsonNode commands = world.commands().getOrDefault(scope, JSON.createArrayNode());
    return StreamSupport.stream(commands.spliterator(), false)
        .map(c -> "/" + c.path("command").asText() + " " + c.path("description").asText())
        .toList();
  }

  /** Every call until now. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Every call of a method until now. */
  public List<Call> calls(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return calls.stream().filter(call -> call.method().equals(name)).toList();
  }

  /** What was called in a way that the documentation does not allow. */
  public List<String> violations() {
    return world.violations();
  }

  /** Sets a webhook, as some other program with the token might. */
  public void setWebhook(String url) {
    world.webhook().set(new Webhook.Target(url, "", 1, Optional.empty()));
  }

  /** The address that updates are posted to. */
  public Optional<URI> webhook() {
    return Optional.of(world.webhook().target().url())
        .filter(url -> !url.isEmpty())
        .map(URI::create);
  }

  /** What is sent along to the webhook; empty for nothing. */
  public String webhookSecret() {
    return world.webhook().target().secret();
  }

  /** A reverse proxy: what the world reaches at an https address is this on our machine. */
  public void proxy(String publicUrl, URI to) {
    world.webhook().proxy(publicUrl, to);
  }

  /** The next answers of the webhook get lost: what it has taken is brought again. */
  public void loseWebhookAnswers(int number) {
    world.webhook().loseAnswers(number);
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
