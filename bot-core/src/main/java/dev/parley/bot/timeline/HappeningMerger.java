package dev.parley.bot.timeline;

import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together the reports of one event: those of the same day, or of a day and a week or month
 * around it, whose content words agree. Agreement is the cosine of the two sets of words, each word
 * weighted by its rarity (idf), 0 to 1.
 */
final class HappeningMerger {

  /** The least agreement of two reports of one event. */
  private static final double ALIKE = 0.25;

  /** The least agreement where both are what their articles are about. */
  private static final double ALIKE_LEADS = 0.1;

  private final Map<String, Double> weights = new HashMap<>();

  private HappeningMerger(List<Report> reports) {
    Map<String, Long> counts =
        reports.stream()
            .flatMap(report -> report.words().stream())
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    counts.forEach((word, count) -> weights.put(word, Math.log1p((double) reports.size() / count)));
  }

  static List<Happening> merge(List<Report> reports) {
    HappeningMerger merger = new HappeningMerger(reports);
    NavigableMap<LocalDate, List<Happening>> happenings = new TreeMap<>();
    for (Report report : inOrder(reports)) {
      EventTime time = report.time();
      Stream<Happening> near =
          happenings.subMap(time.first(), true, time.last(), true).values().stream()
              .flatMap(List::stream);
      merger
          .same(report, near)
          .ifPresentOrElse(
              happening -> happening.add(report),
              () ->
                  happenings
                      .computeIfAbsent(time.first(), day -> new ArrayList<>())
                      .add(new Happening(report)));
    }
    return happenings.values().stream().flatMap(List::stream).toList();
  }

  /** Days before weeks before months, so that a month finds the day that it means. */
  private static List<Report> inOrder(List<Report> reports) {
    return reports.stream()
        .sorted(
            Comparator.comparingLong((Report report) -> Happening.days(report.time()))
                .thenComparing(report -> !report.lead())
                .thenComparing(report -> report.sentence().article().id())
                .thenComparing(Report::start))
        .toList();
  }

  /** The one that agrees most; of two, the one that came first. */
  private Optional<Happening> same(Report report, Stream<Happening> happenings) {
    Happening best = null;
    double most = 0;
    for (Happening happening : (Iterable<Happening>) happenings::iterator) {
      double agreement =
          report.time().contains(happening.time()) ? agreement(report, happening) : 0;
      if (agreement > most) {
        best = happening;
        most = agreement;
      }
    }
    return Optional.ofNullable(best);
  }

  /** 0 where they are not alike enough. */
  private double agreement(Report report, Happening happening) {
    double enough = report.lead() && happening.isLead() ? ALIKE_LEADS : ALIKE;
    return happening.reports().stream()
        .mapToDouble(other -> cosine(report.words(), other.words()))
        .filter(cosine -> cosine >= enough)
        .max()
        .orElse(0);
  }

  private double cosine(Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return shared.isEmpty() ? 0 : square(shared) / Math.sqrt(square(a) * square(b));
  }

  private double square(Set<String> words) {
    return words.stream().mapToDouble(word -> weights.get(word) * weights.get(word)).sum();
  }
}
