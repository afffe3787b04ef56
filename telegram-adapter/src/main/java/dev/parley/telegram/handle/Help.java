package dev.parley.telegram.handle;

import dev.parley.bot.Bot;
import dev.parley.bot.layout.Draft;
import dev.parley.bot.render.Wording;
import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.render.HtmlBuilder;
import dev.parley.telegram.send.CommandHint;
import java.util.List;

/** Says what the bot can do, and what it knows. Thread-safe. */
final class Help {

  /** The commands, as Telegram offers them in private chats. */
  static final List<CommandHint> COMMANDS =
      List.of(
          new CommandHint("ask", "Ask a question"),
          new CommandHint("timeline", "What happened when; add words, a month or from..to"),
          new CommandHint("sources", "The articles I answer from"),
          new CommandHint("reset", "Forget our conversation"),
          new CommandHint("help", "What I can do"),
          new CommandHint("start", "Say hello"));

  /** The commands, as Telegram offers them in groups. */
  static final List<CommandHint> GROUP_COMMANDS =
      List.of(
          new CommandHint("ask", "Ask a question"),
          new CommandHint("timeline", "What happened when"),
          new CommandHint("sources", "The articles I answer from"),
          new CommandHint("help", "What I can do"));

  private final Bot bot;

  Help(Bot bot) {
    this.bot = bot;
  }

  Draft<Html> in(ChatType chat) {
    List<String> examples = bot.suggestions("");
    HtmlBuilder text = new HtmlBuilder().text(Wording.introduction(bot.sources())).words("\n\n");
    if (chat == ChatType.PRIVATE) {
      text.words("Just write your question. You can ask on, as in any conversation.");
    } else {
      text.words("Ask me with ")
          .command("ask")
          .words(" and your question, by mentioning me, or by replying to one of my messages.");
    }
    text.newline().newline();
    commands(text, chat);
    if (!examples.isEmpty()) {
      text.words("\n\nFor example:");
    }
    return Draft.saying(text.build()).suggesting(examples);
  }

  private static void commands(HtmlBuilder text, ChatType chat) {
    text.command("timeline").words(" – what happened when; you may add words, a month, or ");
    text.words("two days as from..to\n");
    text.command("sources").words(" – the articles I answer from");
    if (chat == ChatType.PRIVATE) {
      text.newline().command("reset").words(" – forget our conversation");
    }
  }

  /** How to ask, for who has asked nothing. */
  static Html asking(ChatType chat) {
    HtmlBuilder text = new HtmlBuilder();
    if (chat == ChatType.PRIVATE) {
      text.words("Write your question, and I look for the answer in the articles. ");
    } else {
      text.words("Write your question after ")
          .command("ask")
          .words(" or after my name, and I look for the answer in the articles. ");
    }
    return text.command("help").words(" shows what else I can do.").build();
  }
}
