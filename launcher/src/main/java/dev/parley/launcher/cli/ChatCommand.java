package dev.parley.launcher.cli;

import dev.parley.launcher.chat.Chat;
import dev.parley.launcher.chat.EditedLines;
import dev.parley.launcher.chat.Lines;
import dev.parley.launcher.chat.PipedLines;
import dev.parley.launcher.wiring.RunningBot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A conversation at the terminal. */
@Command(
    name = "chat",
    description =
        "A conversation at the terminal: questions, follow-ups, /timeline, /sources, /reset, /help"
            + " and /quit.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley chat",
      "  printf 'Who led the delegation?\\nAnd the other one?\\n' | parley chat"
    })
final class ChatCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Override
  public Integer call() throws IOException {
    try (RunningBot bot = parley.openBot();
        Lines lines = lines()) {
      if (parley.context().display().interactive()) {
        parley.out().println("Ask about the articles. /help lists the commands, Ctrl-D leaves.\n");
        parley.out().flush();
      }
      new Chat(bot, parley.context().display().renderer(), parley.out()).run(lines);
    }
    return ExitStatus.OK;
  }

  private Lines lines() throws IOException {
    return parley.context().display().interactive()
        ? EditedLines.ofSystem(parley.settings().data().resolve("chat-history"), Chat.commands())
        : new PipedLines(parley.context().in());
  }
}
