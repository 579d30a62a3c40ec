-- The second lock is of PostgreSQL only: SQLite knows no policies. Here so that both engines have the same numbers.

SELECT 1;
