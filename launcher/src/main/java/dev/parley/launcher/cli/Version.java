package dev.parley.launcher.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Version.class.getResourceAsStream("/dev/parley/launcher/version.properties")) {
      properties.load(in);
    }
    return new String[] {
      "parley " + properties.getProperty("version") + " (Java " + Runtime.version() + ")"
    };
  }
}
