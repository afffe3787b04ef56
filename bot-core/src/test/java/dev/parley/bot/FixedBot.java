package dev.parley.bot;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says what it has been given to say, and otherwise repeats what it is asked. */
public final class FixedBot implements Bot {

  /** What it was asked, and in which conversation; empty outside conversations. */
  public record Asked(String conversation, String text) {}

  /** What of a conversation was told in another one. */
  public record Shared(String from, String question, String to) {}

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Shared> shared = new ConcurrentLinkedQueue<>();
  private final Queue<String> forgotten = new ConcurrentLinkedQueue<>();
  private volatile Reply timeline = Replies.timeline();
  private volatile Reply sources = Replies.sources();
  private volatile List<String> suggestions = List.of();
  private volatile List<String> followUps = List.of();

  /** An answer that repeats a question. */
  public static Answer about(String question) {
    return new Answer(
        List.of(new Statement("About " + question, List.of(1))),
        List.of(Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", "")),
        1,
        List.of());
  }

  public void replies(String question, Reply reply) {
    replies.put(question, reply);
  }

  public void timeline(Reply reply) {
    timeline = reply;
  }

  public void sources(Reply reply) {
    sources = reply;
  }

  public void suggests(String... questions) {
    suggestions = List.of(questions);
  }

  /** What to go on with after any answer. */
  public void goesOnWith(String... questions) {
    followUps = List.of(questions);
  }

  /** Thinks about a question until the gate opens; where it opens with an error, fails so. */
  public CompletableFuture<Void> thinksAbout(String question) {
    return gates.computeIfAbsent(question, text -> new CompletableFuture<>());
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public List<String> questions() {
    return asked.stream().map(Asked::text).toList();
  }

  public List<Shared> shared() {
    return List.copyOf(shared);
  }

  public List<String> forgotten() {
    return List.copyOf(forgotten);
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    asked.add(new Asked(conversation.key(), text));
    return think(text);
  }

  @Override
  public Reply answer(String text) {
    asked.add(new Asked("", text));
    return think(text);
  }

  private Reply think(String text) {
    gates.getOrDefault(text, CompletableFuture.completedFuture(null)).join();
    return replies.getOrDefault(text, about(text));
  }

  @Override
  public Reply timeline(String filter) {
    asked.add(new Asked("", "timeline " + filter));
    return timeline;
  }

  @Override
  public Reply sources() {
    return sources;
  }

  @Override
  public void share(ConversationId from, String question, ConversationId to) {
    shared.add(new Shared(from.key(), question, to.key()));
  }

  @Override
  public Reply reset(ConversationId conversation) {
    forgotten.add(conversation.key());
    return new Notice("Forgotten. Ask me something new.");
  }

  @Override
  public List<String> suggestions(String near) {
    return suggestions;
  }

  @Override
  public List<String> followUps(String question, Answer answer) {
    return followUps;
  }
}
