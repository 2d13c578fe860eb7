package org.madoguchi.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of a virtual machine beside this one. */
final class ServerHeap implements AutoCloseable {

    private final JMXConnector connector;
    private final List<MemoryPoolMXBean> pools;

    /** @throws IllegalStateException when it cannot be looked into */
    ServerHeap(ProcessHandle process) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(process.pid()));
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            machine.detach();
            pools =
                    ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)
                            .stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .toList();
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collects what is garbage, and forgets the highest use so far. */
    void begin() throws IOException {
        ManagementFactory.getPlatformMXBean(
                        connector.getMBeanServerConnection(), java.lang.management.MemoryMXBean.class)
                .gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The highest use since then of each part together: no more was used at any time. */
    long peakMegabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** The highest use since then of the part where what lives for long is kept. */
    long peakOldMegabytes() {
        return pools.stream()
                        .filter(pool -> pool.getName().matches(".*(Tenured|Old).*"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
