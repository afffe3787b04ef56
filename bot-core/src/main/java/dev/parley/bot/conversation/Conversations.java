package dev.parley.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.ConversationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Remembers conversations for a while. Thread-safe: one conversation goes on in the order of its
 * calls, different ones go on at the same time.
 */
public final class Conversations {

  /**
   * How much is remembered.
   *
   * @param turns the most turns of a conversation, at least 1
   * @param age how long a turn is remembered, more than zero
   * @param conversations the most conversations, at least 1; the longest unused ones go first
   */
  public record Limits(int turns, Duration age, long conversations) {

    public static final Limits DEFAULT = new Limits(8, Duration.ofMinutes(60), 10_000);

    public Limits {
      if (turns < 1 || conversations < 1 || age.isNegative() || age.isZero()) {
        throw new IllegalArgumentException(
            "illegal limits: "
                + turns
                + " turns, "
                + age
                + ", "
                + conversations
                + " conversations");
      }
    }
  }

  private static final class Conversation {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Deque<Turn> turns = new ArrayDeque<>();
  }

  private final Limits limits;
  private final InstantSource clock;
  private final Cache<ConversationId, Conversation> conversations;

  public Conversations(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.conversations =
        Caffeine.newBuilder()
            .maximumSize(limits.conversations())
            .expireAfterAccess(limits.age())
            .build();
  }

  /** What one step of a conversation gives: a result, and the turn to remember, if any. */
  public record Step<T>(T result, Optional<Turn> turn) {}

  /**
   * Begins a conversation with a question of another one, where it was last asked. What was said
   * before it stays with who said it: the question stands alone.
   */
  public void share(ConversationId from, String asked, ConversationId to) {
    Optional<Turn> turn = step(from, history -> new Step<>(last(asked, history), Optional.empty()));
    turn.ifPresent(shared -> step(to, history -> new Step<>(shared, Optional.of(shared))));
  }

  private static Optional<Turn> last(String asked, List<Turn> history) {
    return history.stream()
        .filter(turn -> turn.asked().equals(asked))
        .reduce((one, later) -> later);
  }

  /** Takes a step of a conversation; {@code step} is given the turns so far, oldest first. */
  public <T> T step(ConversationId id, Function<List<Turn>, Step<T>> step) {
    Conversation conversation = conversations.get(id, key -> new Conversation());
    conversation.lock.lock();
    try {
      forgetOld(conversation.turns);
      Step<T> taken = step.apply(List.copyOf(conversation.turns));
      taken.turn().ifPresent(turn -> remember(conversation.turns, turn));
      return taken.result();
    } finally {
      conversation.lock.unlock();
    }
  }

  /** Forgets a conversation, when the step that it may be in is over. */
  public void forget(ConversationId id) {
    Conversation conversation = conversations.getIfPresent(id);
    if (conversation != null) {
      conversation.lock.lock();
      try {
        conversation.turns.clear();
      } finally {
        conversation.lock.unlock();
      }
    }
  }

  private void forgetOld(Deque<Turn> turns) {
    while (!turns.isEmpty()
        && turns.peekFirst().at().plus(limits.age()).isBefore(clock.instant())) {
      turns.removeFirst();
    }
  }

  private void remember(Deque<Turn> turns, Turn turn) {
    turns.addLast(turn);
    while (turns.size() > limits.turns()) {
      turns.removeFirst();
    }
  }
}
