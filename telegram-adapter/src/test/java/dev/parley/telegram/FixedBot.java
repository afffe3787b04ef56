package dev.parley.telegram;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says what it has been given to say, and otherwise repeats what it is asked. */
final class FixedBot implements Bot {

  /** What it was asked, and in which conversation. */
  record Asked(String conversation, String text) {}

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Queue<String> forgotten = new ConcurrentLinkedQueue<>();
  private volatile Reply timeline = Replies.timeline();
  private volatile Reply sources = Replies.sources();
  private volatile List<String> suggestions = List.of();

  /** An answer that repeats a question. */
  static Answer about(String question) {
    return new Answer(
        List.of(new Statement("About " + question, List.of(1))),
        List.of(Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", "")),
        1,
        List.of());
  }

  void replies(String question, Reply reply) {
    replies.put(question, reply);
  }

  void timeline(Reply reply) {
    timeline = reply;
  }

  void sources(Reply reply) {
    sources = reply;
  }

  void suggests(String... questions) {
    suggestions = List.of(questions);
  }

  /** Thinks about a question until the gate opens. */
  CompletableFuture<Void> thinksAbout(String question) {
    return gates.computeIfAbsent(question, text -> new CompletableFuture<>());
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<String> questions() {
    return asked.stream().map(Asked::text).toList();
  }

  List<String> forgotten() {
    return List.copyOf(forgotten);
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    asked.add(new Asked(conversation.key(), text));
    gates.getOrDefault(text, CompletableFuture.completedFuture(null)).join();
    return answer(text);
  }

  @Override
  public Reply answer(String text) {
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
  public Reply reset(ConversationId conversation) {
    forgotten.add(conversation.key());
    return new Notice("Forgotten. Ask me something new.");
  }

  @Override
  public List<String> suggestions(String near) {
    return suggestions;
  }
}
