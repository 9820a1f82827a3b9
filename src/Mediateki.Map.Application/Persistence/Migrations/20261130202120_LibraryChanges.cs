using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mediateki.Map.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LibraryChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "library_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_changes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_library_changes_revision",
                table: "library_changes",
                column: "revision");

            // A statement that changes more libraries than this is one entry that stands for any number of them; of all entries the latest are kept.
            migrationBuilder.Sql("""
                CREATE FUNCTION libraries_changed() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    most_of_a_statement CONSTANT int := 50000;
                    most_kept CONSTANT int := 200000;
                    reached bigint;
                    changes bigint;
                BEGIN
                    UPDATE catalogue_revision SET revision = revision + 1 WHERE id = 1 RETURNING revision INTO reached;
                    IF TG_OP = 'TRUNCATE' THEN
                        changes := most_of_a_statement + 1;
                    ELSE
                        SELECT count(*) INTO changes FROM (SELECT 1 FROM changed LIMIT most_of_a_statement + 1) counted;
                    END IF;
                    IF changes > most_of_a_statement THEN
                        INSERT INTO library_changes (revision, slug) VALUES (reached, NULL);
                    ELSIF TG_OP = 'UPDATE' THEN
                        INSERT INTO library_changes (revision, slug) SELECT reached, slug FROM (SELECT slug FROM changed UNION SELECT slug FROM earlier) slugs;
                    ELSE
                        INSERT INTO library_changes (revision, slug) SELECT reached, slug FROM changed;
                    END IF;
                    DELETE FROM library_changes WHERE id <= (SELECT max(id) FROM library_changes) - most_kept;
                    PERFORM pg_notify('catalogue_changed', '');
                    RETURN NULL;
                END $$;
                DROP TRIGGER libraries_changed ON libraries;
                CREATE TRIGGER libraries_inserted AFTER INSERT ON libraries
                    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION libraries_changed();
                CREATE TRIGGER libraries_updated AFTER UPDATE ON libraries
                    REFERENCING OLD TABLE AS earlier NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION libraries_changed();
                CREATE TRIGGER libraries_deleted AFTER DELETE ON libraries
                    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION libraries_changed();
                CREATE TRIGGER libraries_truncated AFTER TRUNCATE ON libraries
                    FOR EACH STATEMENT EXECUTE FUNCTION libraries_changed();
                INSERT INTO library_changes (revision, slug) SELECT revision, NULL FROM catalogue_revision WHERE id = 1;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP FUNCTION libraries_changed() CASCADE;
                CREATE TRIGGER libraries_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON libraries
                    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
                """);

            migrationBuilder.DropTable(
                name: "library_changes");
        }
    }
}
