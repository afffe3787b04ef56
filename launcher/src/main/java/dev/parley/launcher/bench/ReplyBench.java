package dev.parley.launcher.bench;

import dev.parley.bot.ChatBot;
import dev.parley.bot.ChatBots;
import dev.parley.bot.ConversationId;
import dev.parley.bot.answer.AnswerReader;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import dev.parley.launcher.bench.Figure.Bound;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times whole replies, each in a conversation of its own.
 *
 * @param model embeds
 * @param reader judges the evidence
 * @param questions what is asked
 * @param rounds how often each is timed
 */
record ReplyBench(MiniLm model, AnswerReader reader, List<String> questions, int rounds) {

  /** The middle one and the slow ones are both to be quick enough for a chat. */
  static final Bound HALF = Bound.atMost(100, "ms");

  static final Bound MOST = Bound.atMost(200, "ms");

  /** Measures an index that is up to date. */
  List<Figure> measure(PassageIndex index, PassageIndex.Progress progress) {
    ChatBot bot =
        ChatBots.over(
            index, model, reader, new Links(LinkSettings.PUBLIC_ONLY), ReplyListener.NONE);
    AtomicLong conversation = new AtomicLong();
    Percentiles took =
        Percentiles.of(
            questions,
            rounds,
            rounds,
            question ->
                bot.reply(
                    new ConversationId("bench", String.valueOf(conversation.incrementAndGet())),
                    question),
            done -> progress.update(done, 2 * rounds));
    String replies = took.millis().length + " replies";
    String size = size(index.library());
    return List.of(
        Figure.measured("reply, half of them, " + size, took.at(50), HALF, replies),
        Figure.measured("reply, 95 of 100, " + size, took.at(95), MOST, replies));
  }

  private static String size(Library library) {
    int passages =
        library.documents().stream().mapToInt(document -> document.passages().size()).sum();
    return counted(library.documents().size(), "article") + ", " + counted(passages, "passage");
  }

  private static String counted(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
