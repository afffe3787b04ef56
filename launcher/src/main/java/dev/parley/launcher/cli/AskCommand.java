package dev.parley.launcher.cli;

import dev.parley.bot.ConversationId;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.question.QuestionText;
import dev.parley.bot.question.SmallTalk;
import dev.parley.launcher.wiring.RunningBot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers one question, or a file of them. */
@Command(
    name = "ask",
    description = "Answers a question from the articles, or a file of questions.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley ask \"Who led the delegation?\"",
      "  parley ask --json When did they meet | jq -r .text",
      "  parley ask --batch questions.jsonl > answers.jsonl",
      "  echo '{\"id\":\"1\",\"turns\":[\"Who led it?\",\"When?\"]}' | parley ask --batch -",
      "  parley ask --knowledge ~/articles \"What was decided?\""
    })
final class AskCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      description = "The question; several words are joined.")
  private List<String> words;

  @Option(names = "--json", description = "Print one JSON object on one line.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Ask what stands in this file (- is standard input), one JSON object a line, and print"
              + " one answer a line as JSON. \"turns\" are a question and its follow-ups, of which the"
              + " last is answered; \"passages\", each with \"id\", \"title\" and \"text\", take the"
              + " articles' place.")
  private String batch;

  @Override
  public Integer call() throws IOException {
    String question = ParleyCommand.joined(words);
    if (batch != null && !question.isEmpty()) {
      throw new UsageException("give either a question or --batch FILE, not both");
    }
    if (batch == null && question.isBlank()) {
      throw new UsageException("ask something, such as: parley ask \"Who led the delegation?\"");
    }
    return batch == null ? askOne(question) : askAll();
  }

  private int askOne(String question) {
    try (RunningBot bot = parley.openBot()) {
      long start = System.nanoTime();
      Reply reply = bot.reply(new ConversationId("terminal", "ask"), question);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (json) {
        return parley.printJson(reply, node -> node.put("millis", millis));
      }
      // What answers a greeting is no complaint.
      int status = isGreetingOrQuestion(question) ? parley.printAnswer(reply) : parley.print(reply);
      if (reply instanceof NoAnswer) {
        suggest(bot, question);
      }
      return status;
    }
  }

  /** Finding them takes a moment, which nobody should wait for the refusal. */
  private void suggest(RunningBot bot, String question) {
    parley.out().flush();
    parley
        .out()
        .print(parley.context().display().renderer().suggestions(bot.suggestions(question)));
  }

  private static boolean isGreetingOrQuestion(String text) {
    return QuestionText.problem(text).isEmpty() || SmallTalk.of(text).isPresent();
  }

  private int askAll() throws IOException {
    if (Files.isDirectory(Path.of(batch))) {
      throw new FileSystemException(batch, null, "this is a folder and not a file");
    }
    try (InputStream input =
            batch.equals("-") ? parley.context().in() : Files.newInputStream(Path.of(batch));
        LazyBot bot = new LazyBot(parley::openBot)) {
      parley.batch(bot).run(input, parley::printLine);
    }
    return ExitStatus.OK;
  }
}
