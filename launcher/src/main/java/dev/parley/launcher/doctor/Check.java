package dev.parley.launcher.doctor;

import dev.parley.bot.channel.Finding;
import java.util.List;

/** Looks at one thing. What it throws counts as a problem, with the exception's message. */
@FunctionalInterface
interface Check {

  /** At least one finding. */
  List<Finding> run() throws Exception;
}
