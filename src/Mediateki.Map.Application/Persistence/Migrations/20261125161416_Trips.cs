using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mediateki.Map.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Trips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    edit_key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    share_key = table.Column<string>(type: "text", nullable: true),
                    sections = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trips", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_trips_edit_key_hash",
                table: "trips",
                column: "edit_key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trips_expires_at",
                table: "trips",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_trips_share_key",
                table: "trips",
                column: "share_key",
                unique: true);

            // Open planners follow their trips, whichever instance of the site changes one.
            migrationBuilder.Sql("""
                CREATE FUNCTION trip_changed() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('trip_changed', OLD.id::text);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER trip_changed AFTER UPDATE OR DELETE ON trips
                    FOR EACH ROW EXECUTE FUNCTION trip_changed();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trips");
            migrationBuilder.Sql("DROP FUNCTION trip_changed();");
        }
    }
}
