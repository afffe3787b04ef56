package dev.parley.launcher.chat;

import static java.util.stream.Collectors.joining;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.launcher.render.TerminalRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A conversation at a terminal: questions, and commands that start with a slash. */
public final class Chat {

  /** What can be typed besides questions. */
  private enum Command {
    TIMELINE("/timeline [WORDS | MONTH | FROM..TO]", "what happened when"),
    SOURCES("/sources", "the articles"),
    RESET("/reset", "forget this conversation"),
    HELP("/help", "this list"),
    QUIT("/quit", "leave (also Ctrl-D)");

    private final String usage;
    private final String meaning;

    Command(String usage, String meaning) {
      this.usage = usage;
      this.meaning = meaning;
    }

    private static Optional<Command> of(String word) {
      return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
    }

    private String word() {
      return "/" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final ConversationId CONVERSATION = new ConversationId("terminal", "chat");

  private final Bot bot;
  private final TerminalRenderer renderer;
  private final PrintWriter out;

  public Chat(Bot bot, TerminalRenderer renderer, PrintWriter out) {
    this.bot = bot;
    this.renderer = renderer;
    this.out = out;
  }

  /** The commands' words, for completion. */
  public static List<String> commands() {
    return Arrays.stream(Command.values()).map(Command::word).toList();
  }

  /** Answers every line, until the lines end, the user leaves, or nobody reads the output. */
  public void run(Lines lines) throws IOException {
    Optional<String> line = lines.next();
    while (line.isPresent() && handle(line.get().strip()) && !out.checkError()) {
      line = lines.next();
    }
  }

  /** Whether the conversation goes on. */
  private boolean handle(String line) {
    if (line.isEmpty()) {
      return true;
    }
    if (!line.startsWith("/")) {
      return answer(line);
    }
    String[] words = line.split("\\s+", 2);
    return Command.of(words[0])
        .map(command -> handle(command, words.length > 1 ? words[1] : ""))
        .orElseGet(
            () -> say(new Notice("There is no " + words[0] + ". /help lists what there is.")));
  }

  /** A refusal comes with what could be asked instead, an answer with what could be asked next. */
  private boolean answer(String question) {
    Reply reply = bot.reply(CONVERSATION, question);
    out.print(reply.renderWith(renderer));
    if (reply instanceof NoAnswer) {
      // Finding them takes a moment, which nobody should wait for the refusal.
      out.flush();
      out.print(renderer.suggestions(bot.suggestions(question)));
    } else if (reply instanceof Answer answer) {
      out.flush();
      out.print(renderer.suggestions(bot.followUps(question, answer)));
    }
    return endOfReply();
  }

  private boolean handle(Command command, String argument) {
    return switch (command) {
      case TIMELINE -> say(bot.timeline(argument));
      case SOURCES -> say(bot.sources());
      case RESET -> say(bot.reset(CONVERSATION));
      case HELP -> help();
      case QUIT -> false;
    };
  }

  private boolean say(Reply reply) {
    out.print(reply.renderWith(renderer));
    return endOfReply();
  }

  private boolean help() {
    out.print("Ask a question, or one of:\n");
    out.print(
        Arrays.stream(Command.values())
            .map(command -> String.format("  %-38s %s%n", command.usage, command.meaning))
            .collect(joining()));
    return endOfReply();
  }

  /** An empty line keeps what was said apart from the next question. */
  private boolean endOfReply() {
    out.print('\n');
    out.flush();
    return true;
  }
}
