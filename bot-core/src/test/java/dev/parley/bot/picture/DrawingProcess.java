package dev.parley.bot.picture;

import static dev.parley.bot.picture.Timelines.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a timeline into a file. */
final class DrawingProcess {

  private DrawingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Picture picture =
        new TimelinePictures()
            .of(Timelines.of(day("2024-05-14", "It happened.")))
            .join()
            .orElseThrow();
    Files.write(Path.of(arguments[0]), picture.png());
  }
}
