package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is worked out of a library, kept until another library is asked for. Many who ask at once
 * wait for one who works it out; a failure is not kept. Thread-safe.
 */
public final class OncePerLibrary<T> {

  private record Made<T>(Library library, T value) {

    /** By identity: a changed library is another object, and equality would compare all words. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Library other) {
      return library == other;
    }
  }

  private final Function<Library, T> work;
  private volatile Optional<Made<T>> last = Optional.empty();

  /** What this work makes of a library; it is done when first asked for. */
  public OncePerLibrary(Function<Library, T> work) {
    this.work = requireNonNull(work);
  }

  /**
   * What is worked out of this library.
   *
   * @throws RuntimeException what the work throws
   */
  public T of(Library library) {
    return known(library).orElseGet(() -> make(library)).value();
  }

  private Optional<Made<T>> known(Library library) {
    return last.filter(made -> made.isOf(library));
  }

  private synchronized Made<T> make(Library library) {
    Made<T> made = known(library).orElseGet(() -> new Made<>(library, work.apply(library)));
    last = Optional.of(made);
    return made;
  }
}
