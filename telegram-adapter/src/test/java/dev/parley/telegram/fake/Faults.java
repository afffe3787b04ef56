package dev.parley.telegram.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What goes wrong on demand. Each fault befalls the next calls that it fits, once or as often as
 * said.
 */
public final class Faults {

  /** Does something with a call instead of just answering it. */
  @FunctionalInterface
  interface Fault {
    Response befall(Supplier<Response> call);
  }

  private static final class Plan {
    private final String method;
    private final OptionalLong chat;
    private final Fault fault;
    private int left;

    private Plan(String method, OptionalLong chat, Fault fault, int left) {
      this.method = method;
      this.chat = chat;
      this.fault = fault;
      this.left = left;
    }

    private boolean fits(String called, OptionalLong in) {
      return method.equals(called) && (chat.isEmpty() || chat.equals(in));
    }
  }

  private final List<Plan> plans = new ArrayList<>();

  /** Chooses calls of a method, in all chats. */
  public Choice on(String method) {
    return new Choice(method.toLowerCase(Locale.ROOT), OptionalLong.empty(), 1);
  }

  /** Everything goes well from now on. */
  public synchronized void end() {
    plans.clear();
  }

  /** Whether some fault has not yet befallen as many calls as it should. */
  public synchronized boolean pending() {
    return !plans.isEmpty();
  }

  private synchronized void add(Plan plan) {
    plans.add(plan);
  }

  synchronized Fault next(String method, OptionalLong chat) {
    Iterator<Plan> each = plans.iterator();
    while (each.hasNext()) {
      Plan plan = each.next();
      if (plan.fits(method, chat)) {
        plan.left--;
        if (plan.left == 0) {
          each.remove();
        }
        return plan.fault;
      }
    }
    return Supplier::get;
  }

  /** Calls that something befalls. */
  public final class Choice {

    private final String method;
    private final OptionalLong chat;
    private final int times;

    private Choice(String method, OptionalLong chat, int times) {
      this.method = method;
      this.chat = chat;
      this.times = times;
    }

    public Choice in(long onlyChat) {
      return new Choice(method, OptionalLong.of(onlyChat), times);
    }

    public Choice times(int number) {
      return new Choice(method, chat, number);
    }

    public Choice always() {
      return times(Integer.MAX_VALUE);
    }

    public void tooManyRequests(int retryAfterSeconds) {
      befall(call -> Response.of(ApiException.tooManyRequests(retryAfterSeconds)));
    }

    public void conflict() {
      befall(call -> Response.of(ApiException.conflict(Updates.OTHER_POLLER)));
    }

    public void blocked() {
      befall(call -> Response.of(ApiException.forbidden("bot was blocked by the user")));
    }

    public void migratedTo(long newChat) {
      befall(call -> Response.of(ApiException.migrated(newChat)));
    }

    /** Refused with status 400, whatever it was. */
    public void refused(String why) {
      befall(call -> Response.of(ApiException.badRequest(why)));
    }

    public void serverError(int status) {
      befall(
          call ->
              new Response(
                  status, "<html><h1>" + status + "</h1></html>", Response.Delivery.WHOLE));
    }

    /** Status 200, and a body that is no JSON. */
    public void garbage() {
      befall(call -> new Response(200, "<html>\u0000 {\"ok\":", Response.Delivery.WHOLE));
    }

    /** The connection ends, and nothing has been done. */
    public void cutBefore() {
      befall(call -> Response.cut());
    }

    /** What was asked is done, but the connection ends before that is said. */
    public void cutAfter() {
      befall(call -> call.get().lost());
    }

    /** What was asked is done, but the connection ends half way through the answer. */
    public void cutWithin() {
      befall(call -> call.get().halved());
    }

    /** Done at once, said late. */
    public void slow(Duration delay) {
      befall(
          call -> {
            Response response = call.get();
            LockSupport.parkNanos(delay.toNanos());
            return response;
          });
    }

    /** Nothing is done before the gate opens. */
    public void heldUntil(CompletableFuture<Void> gate) {
      befall(
          call -> {
            gate.join();
            return call.get();
          });
    }

    private void befall(Fault fault) {
      add(new Plan(method, chat, fault, times));
    }
  }
}
