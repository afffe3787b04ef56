package dev.parley.launcher.cli;

import dev.parley.bot.channel.StoreException;
import dev.parley.bot.retrieval.IndexException;
import dev.parley.knowledge.importing.ImportException;
import dev.parley.launcher.bench.BenchException;
import dev.parley.launcher.eval.EvaluationException;
import dev.parley.launcher.settings.SettingException;
import dev.parley.launcher.wiring.KnowledgeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Says in one line what went wrong. */
final class Failure {

  /** Exceptions whose messages are written for the user. */
  private static final List<Class<? extends Exception>> SPEAKING =
      List.of(
          UsageException.class,
          SettingException.class,
          EvaluationException.class,
          BenchException.class,
          ImportException.class,
          IndexException.class,
          StoreException.class,
          KnowledgeException.class);

  private Failure() {}

  static String describe(Exception e) {
    if (SPEAKING.contains(e.getClass())) {
      return e.getMessage();
    }
    if (e instanceof UncheckedIOException unchecked && startsWithClassName(unchecked)) {
      return describe(unchecked.getCause());
    }
    if (e instanceof UncheckedIOException) {
      return e.getMessage();
    }
    if (e instanceof IOException io) {
      return describe(io);
    }
    return "this should not have happened: " + e + " (--debug shows where)";
  }

  private static String describe(IOException e) {
    if (e instanceof NoSuchFileException) {
      return e.getMessage() + ": there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return e.getMessage() + ": not allowed";
    }
    if (e instanceof CharacterCodingException) {
      return "the input is not UTF-8";
    }
    return e instanceof FileSystemException
        ? e.getMessage()
        : "input or output failed: " + e.getMessage();
  }

  /** Whether its message is not its own but its cause's {@code toString}. */
  private static boolean startsWithClassName(UncheckedIOException e) {
    return e.getCause().toString().equals(e.getMessage());
  }
}
