package dev.parley.launcher.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.knowledge.Article;
import dev.parley.launcher.render.JsonRenderer;
import dev.parley.launcher.wiring.RunningBot;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks questions from a file, one a line, in order. A line that cannot be asked stops no other. */
public final class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
  private static final int MOST_BYTES_OF_A_LINE = 16 * 1024 * 1024;

  private final Supplier<RunningBot> articlesBot;
  private final Function<List<Article>, RunningBot> passagesBot;

  /**
   * A batch.
   *
   * @param articlesBot answers lines that bring no passages; asked for with the first of them, and
   *     left open
   * @param passagesBot makes a bot over a line's own passages; closed after the line
   */
  public Batch(Supplier<RunningBot> articlesBot, Function<List<Article>, RunningBot> passagesBot) {
    this.articlesBot = articlesBot;
    this.passagesBot = passagesBot;
  }

  /**
   * Reads requests to the end of the input and hands on one answer for each; empty lines are passed
   * over.
   *
   * @throws IOException when the input cannot be read
   */
  public void run(InputStream input, Consumer<ObjectNode> output) throws IOException {
    BoundedLines lines = new BoundedLines(input, MOST_BYTES_OF_A_LINE);
    for (int number = 1; ; number++) {
      try {
        Optional<String> line = lines.next();
        if (line.isEmpty()) {
          return;
        }
        if (!line.get().isBlank()) {
          output.accept(answer(number, BatchRequest.parse(line.get())));
        }
      } catch (BatchException e) {
        output.accept(
            line(e.id(), JsonRenderer.error("line " + number + ": " + e.getMessage()), 0));
      }
    }
  }

  private ObjectNode answer(int number, BatchRequest request) {
    long start = System.nanoTime();
    ObjectNode reply = reply(new ConversationId("batch", "line " + number), request);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return line(request.id(), reply, millis);
  }

  private ObjectNode reply(ConversationId conversation, BatchRequest request) {
    if (request.passages().isEmpty()) {
      return ask(articlesBot.get(), conversation, request.turns()).renderWith(new JsonRenderer());
    }
    PassageArticles passages = PassageArticles.of(request.passages().get());
    try (RunningBot bot = passagesBot.apply(passages.articles())) {
      return ask(bot, conversation, request.turns())
          .renderWith(new JsonRenderer(passages::originalId));
    } catch (RuntimeException e) {
      // Evidence comes from outside: what breaks on one line's must not lose the others.
      LOG.debug("{} failed", conversation.key(), e);
      return JsonRenderer.error(conversation.key() + ": its passages cannot be used: " + e);
    }
  }

  private static Reply ask(Bot bot, ConversationId conversation, List<String> turns) {
    Reply reply = new Notice("Nothing was asked.");
    for (String turn : turns) {
      reply = bot.reply(conversation, turn);
    }
    bot.reset(conversation);
    return reply;
  }

  private static ObjectNode line(Optional<JsonNode> id, ObjectNode reply, long millis) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    id.ifPresent(value -> line.set("id", value));
    line.setAll(reply);
    return line.put("millis", millis);
  }
}
