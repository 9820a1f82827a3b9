using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mediateki.Map.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TripCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "trip_calendars",
                columns: table => new
                {
                    trip_id = table.Column<long>(type: "bigint", nullable: false),
                    timetable = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trip_calendars", x => x.trip_id);
                    table.ForeignKey(
                        name: "fk_trip_calendars_trips_trip_id",
                        column: x => x.trip_id,
                        principalTable: "trips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "trip_calendars");
        }
    }
}
