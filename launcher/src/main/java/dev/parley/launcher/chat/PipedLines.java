package dev.parley.launcher.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 input that is no terminal, without a prompt. */
public final class PipedLines implements Lines {

  private final BufferedReader reader;

  public PipedLines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> next() throws IOException {
    return Optional.ofNullable(reader.readLine());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
