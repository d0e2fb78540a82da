import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** java -cp 'libs/*' MongoJava.java PORT FILE */
public class MongoJava {
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findAndModify", "findandmodify", "createIndexes", "dropIndexes", "create", "drop", "dropDatabase");

  /**
   * The library answers writes from memory and puts them on disk about once a second, also in the middle of another
   * connection's write: after a kill acknowledged ones are gone. Here one write runs at a time, and is on disk before its answer.
   */
  private static final class Durable extends H2Backend {
    Durable(MVStore store) {
      super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
      if (!WRITES.contains(message.getDocument().keySet().iterator().next())) return super.handleMessage(message);
      synchronized (this) {
        try {
          return super.handleMessage(message);
        } finally {
          getMvStore().commit();
          getMvStore().sync();
        }
      }
    }
  }

  /** The library calls itself older than any version that today's drivers speak to; its commands are those of 5.0. */
  private static final MongoVersion FIVE =
      new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
          return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
          return 13;
        }
      };

  public static void main(String[] arguments) throws InterruptedException {
    var backend = new Durable(new MVStore.Builder().fileName(arguments[1]).autoCommitDisabled().open());
    backend.version(FIVE);
    var server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    Thread.currentThread().join();
  }
}
