package dev.parley.launcher.bench;

import dev.parley.bot.ChatBot;
import dev.parley.bot.ChatBots;
import dev.parley.bot.ConversationId;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import dev.parley.launcher.bench.Figure.Bound;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sets whole replies, each in a conversation of its own, against embedding their questions alone.
 *
 * @param model embeds
 * @param questions what is asked
 * @param rounds how often each is timed
 */
record ReplyBench(MiniLm model, List<String> questions, int rounds) {

  /** Measures an index that is up to date. */
  Figure measure(PassageIndex index, Bound bound, PassageIndex.Progress progress) {
    ChatBot bot =
        ChatBots.over(index, model, new Links(LinkSettings.PUBLIC_ONLY), ReplyListener.NONE);
    AtomicLong conversation = new AtomicLong();
    Medians medians =
        Medians.of(
            questions,
            rounds,
            rounds,
            question ->
                bot.reply(
                    new ConversationId("bench", String.valueOf(conversation.incrementAndGet())),
                    question),
            model::read,
            done -> progress.update(done, 2 * rounds));
    return Figure.measured(
        "reply / embedding its question, " + size(index.library()),
        medians.ratio(),
        bound,
        String.format(Locale.ROOT, "%.1f ms / %.1f ms", medians.first(), medians.second()));
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
