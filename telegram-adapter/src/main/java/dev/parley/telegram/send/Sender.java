package dev.parley.telegram.send;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.Attempts;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.Patience;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.send.Answer.Done;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Calls the Bot API: messages at the pace it asks for, and again until they are taken; signs of
 * life and answers to presses at once, and only a few times. A result says whether it was done;
 * false or empty where the server refuses it for good. Results are cancelled when the sender is
 * closed before they are known. Thread-safe; no thread waits.
 */
public final class Sender implements AutoCloseable {

  /** Signs under way at once. */
  private static final int MOST_SIGNS = 256;

  /** For what is worth nothing when it comes late. */
  private static final int FEW = 3;

  /** Telegram shows it for about that long. */
  private static final Duration TYPING = Duration.ofSeconds(5);

  private final ScheduledExecutorService scheduler =
      RequestId.carriedBy(
          Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("telegram-send")));
  private final Attempts attempts;
  private final Calls calls;
  private final Semaphore signs = new Semaphore(MOST_SIGNS);
  private final Client client;
  private final Paces paces;
  private final Courier courier;
  private final Patience patience;

  /**
   * Makes a sender.
   *
   * @param token the bot's token
   * @param api the server, http or https, a host and perhaps a port
   */
  public Sender(String token, URI api, Paces paces, Patience patience, ChannelMeters meters) {
    this.attempts = new Attempts(scheduler, meters);
    this.calls = new Calls(attempts);
    this.client = new Client(token, api);
    this.paces = paces;
    this.patience = patience;
    this.courier = new Courier(client, calls, new Turns(paces, scheduler), patience);
  }

  public Paces paces() {
    return paces;
  }

  /** Sends a message; gives its id. */
  public CompletableFuture<OptionalInt> send(Outgoing message) {
    return courier
        .send(
            "sendMessage",
            message.chat(),
            true,
            (chat, marked) -> Methods.message(message, chat, marked))
        .thenApply(Sender::sentId);
  }

  /**
   * Sends a photo; gives the id of its message. It is given up after a few attempts.
   *
   * @param png its width and height together at most 10,000 pixels, at most 10 MB
   * @param thread the forum topic it goes to, if it goes to one
   * @param replyTo the message it replies to
   */
  public CompletableFuture<OptionalInt> sendPhoto(
      byte[] png, long chat, OptionalInt thread, OptionalInt replyTo) {
    return courier
        .sendPhoto(
            PhotoCall.NAME,
            chat,
            (client, to, marked) -> client.call(Methods.photo(png, to, thread, replyTo)))
        .thenApply(Sender::sentId);
  }

  /** Puts another photo, within the same bounds, in the place of one. */
  public CompletableFuture<Boolean> editPhoto(long chat, int message, byte[] png) {
    return courier
        .sendPhoto(
            PhotoEdit.PATH,
            chat,
            (client, to, marked) -> client.call(new PhotoEdit(to, message, png)))
        .thenApply(Done.class::isInstance);
  }

  /** Puts another text and other buttons in the place of a message. */
  public CompletableFuture<Boolean> edit(long chat, int message, Html text, Keyboard keyboard) {
    return courier
        .send(
            "editMessageText",
            chat,
            true,
            (to, marked) -> Methods.edit(to, message, text, keyboard, marked))
        .thenApply(Done.class::isInstance);
  }

  /** Puts other buttons under a message. */
  public CompletableFuture<Boolean> edit(long chat, int message, Keyboard keyboard) {
    return courier
        .send(
            "editMessageReplyMarkup",
            chat,
            false,
            (to, marked) ->
                EditMessageReplyMarkup.builder()
                    .chatId(to)
                    .messageId(message)
                    .replyMarkup(Methods.markup(keyboard))
                    .build())
        .thenApply(Done.class::isInstance);
  }

  /** Takes a message away. */
  public CompletableFuture<Boolean> delete(long chat, int message) {
    return courier
        .send(
            "deleteMessage",
            chat,
            false,
            (to, marked) -> new DeleteMessage(Long.toString(to), message))
        .thenApply(Done.class::isInstance);
  }

  /** Shows "typing…" until something is over. */
  public void typing(long chat, OptionalInt thread, CompletionStage<?> over) {
    try {
      ScheduledFuture<?> shown =
          scheduler.scheduleAtFixedRate(
              () -> showTyping(chat, thread), 0, TYPING.toMillis(), TimeUnit.MILLISECONDS);
      over.whenComplete((result, failure) -> shown.cancel(false));
    } catch (RejectedExecutionException e) {
      // It has been closed: nobody is to wait for more.
    }
  }

  private void showTyping(long chat, OptionalInt thread) {
    var unused = sign("sendChatAction", patience.attempts(1), Methods.typing(chat, thread));
  }

  /** Answers a press, so that the button stops to wait. */
  public CompletableFuture<Boolean> answerPress(String query) {
    return sign("answerCallbackQuery", patience.attempts(FEW), new AnswerCallbackQuery(query));
  }

  /**
   * Answers a press with words.
   *
   * @param text at most 200 characters
   * @param alert whether they are to be closed by hand
   */
  public CompletableFuture<Boolean> answerPress(String query, String text, boolean alert) {
    AnswerCallbackQuery method = new AnswerCallbackQuery(query);
    method.setText(text);
    method.setShowAlert(alert);
    return sign("answerCallbackQuery", patience.attempts(FEW), method);
  }

  /**
   * Answers a query in inline mode.
   *
   * @param cache for how long the server may give the same results for the same query
   */
  public CompletableFuture<Boolean> answerInline(
      String query, List<InlineResult> results, Duration cache) {
    return sign("answerInlineQuery", patience.attempts(FEW), Methods.inline(query, results, cache));
  }

  /** Says which commands there are: everywhere, and, instead, in groups. */
  public CompletableFuture<Boolean> commands(
      List<CommandHint> everywhere, List<CommandHint> groups) {
    return unpaced(
            "setMyCommands",
            patience.untilTooLate(),
            Methods.commands(everywhere, new BotCommandScopeDefault()))
        .thenCompose(
            done ->
                unpaced(
                    "setMyCommands",
                    patience.untilTooLate(),
                    Methods.commands(groups, new BotCommandScopeAllGroupChats())))
        .thenApply(Done.class::isInstance);
  }

  private CompletableFuture<Answer> unpaced(
      String name, RetryPolicy<Answer> policy, BotApiMethod<?> method) {
    return calls.tried(name, policy, () -> client.call(name, method).thenCompose(Answer::settled));
  }

  private CompletableFuture<Boolean> sign(
      String name, RetryPolicy<Answer> policy, BotApiMethod<?> method) {
    if (!signs.tryAcquire()) {
      return completedFuture(false);
    }
    return unpaced(name, policy, method)
        .whenComplete((answer, failure) -> signs.release())
        .thenApply(Done.class::isInstance);
  }

  private static OptionalInt sentId(Answer answer) {
    return answer instanceof Done done
        ? done.message().map(OptionalInt::of).orElseGet(OptionalInt::empty)
        : OptionalInt.empty();
  }

  @Override
  public void close() {
    attempts.close();
    scheduler.shutdownNow();
    client.close();
  }
}
