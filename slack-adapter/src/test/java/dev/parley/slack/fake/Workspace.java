package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workspace and its people. In what they write, {@code @parley} mentions the bot. Thread-safe.
 */
public final class Workspace {

  /**
   * A modal as it was opened.
   *
   * @param user whom it was opened for
   */
  public record Modal(String user, JsonNode view) {}

  private final FakeSlack slack;
  private final String team;
  private final Events events;
  private final Map<String, Room> rooms = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> homes = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> views = new ConcurrentHashMap<>();
  private final List<Modal> modals = new CopyOnWriteArrayList<>();
  private final AtomicInteger lastRoom = new AtomicInteger();
  private final AtomicInteger posted = new AtomicInteger();
  private volatile boolean agent;

  Workspace(FakeSlack slack, String team) {
    this.slack = slack;
    this.team = team;
    this.events = new Events(slack, this);
  }

  public String team() {
    return team;
  }

  public String botToken() {
    return "xoxb-" + team + "-not-to-be-shown";
  }

  public String botUser() {
    return "UBOT" + team;
  }

  String botId() {
    return "BBOT" + team;
  }

  FakeSlack slack() {
    return slack;
  }

  /** Makes the app an agent app there: no assistant threads, prompts for the conversation. */
  public Workspace withAgentApp() {
    agent = true;
    return this;
  }

  boolean isAgent() {
    return agent;
  }

  /** The id of the person of this name. */
  public String person(String name) {
    return "U0" + name.toUpperCase(Locale.ROOT);
  }

  boolean isPerson(String id) {
    return id.startsWith("U0");
  }

  /** A new public channel with the bot in it. */
  public Room newChannel() {
    return newRoom("C", Room.Kind.CHANNEL, true);
  }

  /** A new private channel with the bot in it. */
  public Room newGroup() {
    return newRoom("G", Room.Kind.GROUP, true);
  }

  /** A new public channel without the bot. */
  public Room newForeignChannel() {
    return newRoom("C", Room.Kind.CHANNEL, false);
  }

  private Room newRoom(String letter, Room.Kind kind, boolean withBot) {
    Room room = new Room(letter + "%05d".formatted(lastRoom.incrementAndGet()), kind, withBot);
    rooms.put(room.id(), room);
    return room;
  }

  /** A person's conversation with the bot. */
  public Room direct(String person) {
    return rooms.computeIfAbsent(
        "D" + person.substring(1), id -> new Room(id, Room.Kind.DIRECT, true));
  }

  Room known(String id) {
    return Optional.ofNullable(rooms.get(id)).orElseThrow(() -> new ApiError("channel_not_found"));
  }

  /** A conversation the bot is in. */
  Room room(String id) {
    Room room = known(id);
    if (!room.withBot()) {
      throw new ApiError("not_in_channel");
    }
    return room;
  }

  Room roomOrPerson(String id) {
    return isPerson(id) ? direct(id) : room(id);
  }

  /** A person writes; the message's ts. */
  public String say(Room room, String person, String text) {
    return reply(room, "", person, text);
  }

  /** A person writes in a thread; the message's ts. */
  public String reply(Room room, String thread, String person, String text) {
    return write(room, thread, person, "", typed(text));
  }

  /** A person writes something with mentions and links, as Slack hands it on; the message's ts. */
  public String sayRaw(Room room, String person, String mrkdwn) {
    return write(room, "", person, "", mrkdwn);
  }

  private String typed(String text) {
    return Mrkdwn.escape(text).replace("@parley", "<@" + botUser() + ">");
  }

  private String write(Room room, String thread, String user, String bot, String mrkdwn) {
    Post post = newPost(room, thread, user, bot, new Content(mrkdwn, noBlocks()), "");
    room.add(post);
    events.posted(room, post);
    return post.ts();
  }

  /** Another app's bot writes; the message's ts. */
  public String otherBotSays(Room room, String thread, String text) {
    return write(room, thread, "UOTHERBOT", "BOTHERBOT", typed(text));
  }

  /** A person changes a message. */
  public void edit(Room room, String ts, String text) {
    change(room, ts, new Content(typed(text), noBlocks()));
  }

  /** A person takes a message away. */
  public void delete(Room room, String ts) {
    room.remove(ts).ifPresent(gone -> events.deleted(room, gone));
  }

  /** A person gives a command. */
  public Delivery command(Room room, String person, String command, String text) {
    ObjectNode payload = Json.object().put("token", "verification").put("team_id", team);
    payload.put("team_domain", team.toLowerCase(Locale.ROOT)).put("channel_id", room.id());
    payload.put("channel_name", room.kind() == Room.Kind.DIRECT ? "directmessage" : "general");
    payload.put("user_id", person).put("user_name", person.toLowerCase(Locale.ROOT));
    payload.put("command", command).put("text", Mrkdwn.escape(text));
    payload.put("api_app_id", FakeSlack.APP).put("is_enterprise_install", "false");
    payload.put("response_url", slack.responseUrls().create(this, room, person, ""));
    payload.put("trigger_id", slack.triggers().create(person));
    return slack.deliver(Delivery.Kind.SLASH_COMMANDS, payload);
  }

  /** A person presses a button of a message. */
  public Delivery press(Post post, Button button, String person) {
    Room room = known(post.room());
    ObjectNode payload = pressed(button, person);
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", post.ts()).put("channel_id", room.id());
    container.put("is_ephemeral", !post.onlyFor().isEmpty());
    if (!post.thread().isEmpty()) {
      container.put("thread_ts", post.thread());
    }
    payload.putObject("channel").put("id", room.id()).put("name", "general");
    if (post.onlyFor().isEmpty()) {
      payload.set("message", post.json());
    }
    payload.put("response_url", slack.responseUrls().create(this, room, person, post.ts()));
    return slack.deliver(Delivery.Kind.INTERACTIVE, payload);
  }

  /** A person presses a button of a view, such as of the App Home. */
  public Delivery press(JsonNode view, Button button, String person) {
    ObjectNode payload = pressed(button, person);
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asText());
    payload.set("view", view);
    return slack.deliver(Delivery.Kind.INTERACTIVE, payload);
  }

  private ObjectNode pressed(Button button, String person) {
    ObjectNode payload = Json.object().put("type", "block_actions");
    payload.putObject("team").put("id", team).put("domain", team.toLowerCase(Locale.ROOT));
    payload
        .putObject("user")
        .put("id", person)
        .put("username", person.toLowerCase(Locale.ROOT))
        .put("team_id", team);
    payload.put("api_app_id", FakeSlack.APP).put("token", "verification");
    payload.put("trigger_id", slack.triggers().create(person)).put("is_enterprise_install", false);
    ObjectNode action = payload.putArray("actions").addObject().put("type", button.type());
    action.put("action_id", button.actionId()).put("block_id", button.blockId());
    action.put("value", button.value()).put("action_ts", slack.newTs());
    action.putObject("text").put("type", "plain_text").put("text", button.text());
    return payload;
  }

  /** A person opens a tab of the App Home: {@code home} or {@code messages}. */
  public Delivery openHome(String person, String tab) {
    ObjectNode event = Json.object().put("type", "app_home_opened").put("user", person);
    event.put("channel", direct(person).id()).put("tab", tab).put("event_ts", slack.newTs());
    if (tab.equals("home") && homes.containsKey(person)) {
      event.set("view", homes.get(person));
    }
    return events.tell(event);
  }

  /** A person opens the assistant pane; the new thread's ts. */
  public String openPane(String person) {
    Room room = direct(person);
    Post root = newPost(room, "", botUser(), botId(), new Content("New chat", noBlocks()), "");
    room.add(root);
    events.paneOpened(room, root, person);
    return root.ts();
  }

  /** Tells the app of any event. */
  public Delivery tell(ObjectNode event) {
    return events.tell(event);
  }

  /** What a person's App Home shows. */
  public Optional<JsonNode> home(String person) {
    return Optional.ofNullable(homes.get(person));
  }

  /** The modals that were opened. */
  public List<Modal> modals() {
    return List.copyOf(modals);
  }

  /** The buttons in a view's blocks. */
  public static List<Button> buttons(JsonNode view) {
    return Button.in(view.path("blocks"));
  }

  ObjectNode opened(String person, ObjectNode view) {
    ObjectNode opened = withIds(view);
    views.put(opened.path("id").asText(), opened);
    modals.add(new Modal(person, opened));
    return opened;
  }

  ObjectNode updated(String id, ObjectNode view) {
    if (!views.containsKey(id)) {
      throw new ApiError("not_found");
    }
    ObjectNode updated = withIds(view).put("id", id);
    views.put(id, updated);
    return updated;
  }

  ObjectNode published(String person, ObjectNode view) {
    ObjectNode published = withIds(view);
    homes.put(person, published);
    return published;
  }

  private ObjectNode withIds(ObjectNode view) {
    ObjectNode copy = view.deepCopy();
    copy.set("blocks", Blocks.withIds(view.get("blocks")));
    copy.put("id", "V" + UUID.randomUUID()).put("team_id", team).put("app_id", FakeSlack.APP);
    return copy.put("bot_id", botId()).put("hash", slack.newTs());
  }

  /** The bot posts. */
  Post post(Room room, String thread, Content content, String onlyFor, ObjectNode options) {
    check(content);
    Post post = newPost(room, thread, botUser(), botId(), content, onlyFor);
    Post kept =
        new Post(
            post.room(),
            post.ts(),
            thread,
            post.user(),
            post.bot(),
            post.text(),
            post.blocks(),
            onlyFor,
            Map.of(),
            options,
            post.nanos(),
            0);
    if (onlyFor.isEmpty()) {
      posted.incrementAndGet();
      // Who sees the message and replies at once must not overtake what the bot is told of it.
      events.posted(room, kept);
    }
    room.add(kept);
    return kept;
  }

  /** A message is changed, by the bot or a person. */
  Post change(Room room, String ts, Content content) {
    Post before = room.post(ts).orElseThrow(() -> new ApiError("message_not_found"));
    if (!before.bot().isEmpty()) {
      check(content);
    }
    Post after =
        room.change(ts, post -> post.withText(content.text(), Blocks.withIds(content.blocks())))
            .orElseThrow(() -> new ApiError("message_not_found"));
    if (after.onlyFor().isEmpty()) {
      events.changed(room, before, after);
    }
    return after;
  }

  /** How many messages the bot has posted for all. */
  public int posted() {
    return posted.get();
  }

  private void check(Content content) {
    Mrkdwn.problems(content.text()).forEach(this::violated);
    BlockKit.problemsOfText(content.blocks()).forEach(this::violated);
  }

  void violated(String what) {
    slack.violated(what);
  }

  private Post newPost(
      Room room, String thread, String user, String bot, Content content, String onlyFor) {
    return new Post(
        room.id(),
        slack.newTs(),
        thread,
        user,
        bot,
        content.text(),
        Blocks.withIds(content.blocks()),
        onlyFor,
        Map.of(),
        Json.object(),
        System.nanoTime(),
        0);
  }

  private static ArrayNode noBlocks() {
    return Json.MAPPER.createArrayNode();
  }
}
