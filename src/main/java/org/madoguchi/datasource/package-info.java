/**
 * The data source that {@code web.xml} declares: reads {@code madoguchi.db.*}, opens connections by the driver alone
 * and mends those that the database has dropped. The server pools them. Packed into a jar of its own, since servers
 * load it before the application.
 */
package org.madoguchi.datasource;
