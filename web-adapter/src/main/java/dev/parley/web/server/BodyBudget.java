package dev.parley.web.server;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds the memory that bodies of requests take together: more than one client can have with all
 * its connections, and less than the process has.
 */
final class BodyBudget extends Handler.Wrapper {

  /** How many bodies of the greatest length may be there at once. */
  static final int MOST_BODIES = 128;

  private final int longest;
  private final Semaphore bytes;

  /**
   * Room for bodies.
   *
   * @param longest bytes of the longest body, 1 to 10,000,000
   */
  BodyBudget(int longest, Handler handler) {
    super(handler);
    this.longest = longest;
    this.bytes = new Semaphore(longest * MOST_BODIES);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    int taken = length(request);
    if (!bytes.tryAcquire(taken)) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "10");
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    Request.addCompletionListener(request, failure -> bytes.release(taken));
    return super.handle(request, response, callback);
  }

  /** As it is announced; the longest where it is not. */
  private int length(Request request) {
    if (request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return longest;
    }
    return (int) Math.max(0, Math.min(longest, request.getLength()));
  }
}
