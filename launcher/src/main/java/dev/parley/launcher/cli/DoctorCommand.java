package dev.parley.launcher.cli;

import dev.parley.launcher.doctor.Doctor;
import dev.parley.launcher.doctor.Platforms;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Checks that everything is in place. */
@Command(
    name = "doctor",
    description =
        "Checks Java, settings, articles, data folder, model, index, port, clock, and with Telegram"
            + " and Slack their tokens, and says what to do about what is wrong.",
    footerHeading = "%nExamples:%n",
    footer = {"  parley doctor", "  parley doctor --knowledge ~/articles"})
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Override
  public Integer call() {
    Doctor.Report report =
        new Doctor(
                parley::settings, parley.context().maintenance(), Runtime.version(), Platforms.REAL)
            .examine();
    report.lines().stream().map(parley::masked).forEach(parley.out()::println);
    return report.healthy() ? ExitStatus.OK : ExitStatus.FAILURE;
  }
}
