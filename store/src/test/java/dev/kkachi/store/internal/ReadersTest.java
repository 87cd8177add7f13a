package dev.kkachi.store.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.cases.spi.StoreUnavailable;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What readers say where the database is gone.
class ReadersTest {
    /// Nothing can be done with such a connection, not even close it.
    private static Connection lost() {
        return (Connection) Proxy.newProxyInstance(
                ReadersTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new SQLException("The connection is gone.");
                });
    }

    /// A database that opens such connections.
    private static Dialect gone() {
        return (Dialect) Proxy.newProxyInstance(
                ReadersTest.class.getClassLoader(),
                new Class<?>[] {Dialect.class},
                (proxy, method, arguments) -> method.getName().equals("openReader") ? lost() : "BEGIN");
    }

    @Test
    void aConnectionThatCannotEvenBeClosedIsAStoreThatIsNotThere() {
        Readers readers = new Readers(gone());

        for (int asked = 0; asked < 20; asked++) {
            assertThatThrownBy(() -> readers.read(sql -> sql.list("SELECT 1", row -> 1)))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }
}
