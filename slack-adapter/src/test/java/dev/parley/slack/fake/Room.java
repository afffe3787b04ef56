package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** A channel or a direct conversation, and what stands in it. Thread-safe. */
public final class Room {

  /** What kind of conversation it is, as events name it. */
  public enum Kind {
    CHANNEL("channel"),
    GROUP("group"),
    DIRECT("im");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  private final String id;
  private final Kind kind;
  private final boolean withBot;
  private final Map<String, Post> posts = new ConcurrentSkipListMap<>();
  private final Map<String, String> statuses = new ConcurrentHashMap<>();
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> prompts = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  Room(String id, Kind kind, boolean withBot) {
    this.id = id;
    this.kind = kind;
    this.withBot = withBot;
  }

  public String id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  /** Whether the bot is a member. */
  boolean withBot() {
    return withBot;
  }

  /** All messages, the oldest first, also those that one person alone can see. */
  public List<Post> posts() {
    return List.copyOf(posts.values());
  }

  public Optional<Post> post(String ts) {
    return Optional.ofNullable(posts.get(ts));
  }

  public boolean isDeleted(String ts) {
    return deleted.contains(ts);
  }

  /** What bots posted for all in the thread of this message. */
  public List<Post> replies(String root) {
    return posts.values().stream()
        .filter(post -> post.thread().equals(root) && isOpenBotPost(post))
        .toList();
  }

  /** What bots posted for all, in threads and outside. */
  public List<Post> botPosts() {
    return posts.values().stream().filter(Room::isOpenBotPost).toList();
  }

  /** What one person alone can see. */
  public List<Post> onlyFor(String user) {
    return posts.values().stream().filter(post -> post.onlyFor().equals(user)).toList();
  }

  private static boolean isOpenBotPost(Post post) {
    return !post.bot().isEmpty() && post.onlyFor().isEmpty();
  }

  /** What the assistant pane shows as being under way in a thread; empty for nothing. */
  public String status(String thread) {
    return statuses.getOrDefault(thread, "");
  }

  public String title(String thread) {
    return titles.getOrDefault(thread, "");
  }

  /** The suggested prompts of a thread, or of the whole conversation under an empty thread. */
  public Optional<JsonNode> prompts(String thread) {
    return Optional.ofNullable(prompts.get(thread));
  }

  void setStatus(String thread, String status) {
    statuses.put(thread, status);
  }

  void setTitle(String thread, String title) {
    titles.put(thread, title);
  }

  void setPrompts(String thread, JsonNode list) {
    prompts.put(thread, list);
  }

  void add(Post post) {
    posts.put(post.ts(), post);
    if (!post.bot().isEmpty() && post.onlyFor().isEmpty()) {
      statuses.remove(post.root());
    }
  }

  Optional<Post> change(String ts, UnaryOperator<Post> change) {
    return Optional.ofNullable(posts.computeIfPresent(ts, (key, post) -> change.apply(post)));
  }

  Optional<Post> remove(String ts) {
    Optional<Post> gone = Optional.ofNullable(posts.remove(ts));
    gone.ifPresent(post -> deleted.add(ts));
    return gone;
  }

  Collection<Post> thread(String root) {
    return posts.values().stream()
        .filter(post -> post.root().equals(root) && post.onlyFor().isEmpty())
        .toList();
  }

  static Map<String, Set<String>> reacted(
      Map<String, Set<String>> reactions, String name, String user, boolean added) {
    Map<String, Set<String>> changed = new HashMap<>(reactions);
    Set<String> users = new HashSet<>(changed.getOrDefault(name, Set.of()));
    if (!(added ? users.add(user) : users.remove(user))) {
      throw new ApiError(added ? "already_reacted" : "no_reaction");
    }
    changed.put(name, Set.copyOf(users));
    changed.values().removeIf(Set::isEmpty);
    return Map.copyOf(changed);
  }
}
