package dev.parley.web.view;

import java.util.List;

/**
 * The part of a long list that stands on one page.
 *
 * @param first how many items come before it
 * @param page which page it is, from 1
 * @param pages how many there are, at least 1
 */
public record Slice<T>(List<T> items, int first, int page, int pages) {

  public Slice {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of a list.
   *
   * @param wanted which page, as somebody wrote it; the nearest one where there is no such page
   * @param size items of a page, at least 1
   */
  public static <T> Slice<T> of(List<T> all, String wanted, int size) {
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int page = Math.min(number(wanted), pages);
    int first = (page - 1) * size;
    return new Slice<>(all.subList(first, Math.min(all.size(), first + size)), first, page, pages);
  }

  private static int number(String wanted) {
    return wanted.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(wanted) : 1;
  }
}
